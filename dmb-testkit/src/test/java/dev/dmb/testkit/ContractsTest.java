package dev.dmb.testkit;

import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dmb.plan.Batch;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contracts find out who breaks them. */
class ContractsTest {

    private static List<String> failuresOf(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replace("()", ""))
                .sorted()
                .toList();
    }

    static class LambdaCase extends FieldGeneratorContract {
        @Override
        protected Column testedColumn() {
            return varchar("plate", 8).generatedBy((row, random) -> "AB-%03d".formatted(random.nextInt(1000)));
        }
    }

    @Test
    void aPureFunctionPasses() {
        assertThat(failuresOf(LambdaCase.class)).isEmpty();
    }

    static class CountingCase extends FieldGeneratorContract {
        private static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        protected Column testedColumn() {
            return integer("n").generatedBy((FieldGenerator<Integer>) (row, random) -> CALLS.incrementAndGet());
        }
    }

    @Test
    void aGeneratorWithStateIsFound() {
        assertThat(failuresOf(CountingCase.class))
                .contains("slicesEqualTheWhole", "rowsEqualTheWhole", "threadsDoNotDisturbEachOther");
    }

    static class LocaleCase extends FieldGeneratorContract {
        @Override
        protected Column testedColumn() {
            return varchar("n", 40).generatedBy((row, random) -> "Italian".toUpperCase(Locale.getDefault()));
        }
    }

    @Test
    void aGeneratorThatReadsTheMachinesLocaleIsFound() {
        assertThat(failuresOf(LocaleCase.class)).containsExactly("theMachinesLocaleAndTimeZoneChangeNothing");
    }

    static class RepeatingCase extends FieldGeneratorContract {
        @Override
        protected Column testedColumn() {
            return integer("n").unique().generatedBy((FieldGenerator.OfLong) (row, random) -> row / 2);
        }
    }

    @Test
    void aUniqueColumnThatRepeatsIsFound() {
        assertThat(failuresOf(RepeatingCase.class)).containsExactly("uniqueColumnsRepeatNothing");
    }

    static class HastySinkCase extends CsvSinkContractTest {

        /** Makes everything real at once, and forgets every second row. */
        @Override
        protected Sink sink(Path place) {
            return plan -> new HastyWriter(super.sink(place).open(plan));
        }
    }

    private record HastyWriter(Sink.Writer writer) implements Sink.Writer {

        @Override
        public void begin(Table table) {
            writer.begin(table);
        }

        @Override
        public void write(Batch batch) {
            if (batch.from() == 0) {
                writer.write(batch);
            }
        }

        @Override
        public Sink.Written commit() {
            return writer.commit();
        }

        @Override
        public void close() {
            writer.commit();
            writer.close();
        }
    }

    @Test
    void aSinkThatLosesRowsOrShowsThemTooEarlyIsFound() {
        assertThat(failuresOf(HastySinkCase.class))
                .contains("manyBatchesArriveInOrder", "nothingShowsWithoutCommit", "failureLeavesNothing");
    }

    @Test
    void allEdgesOfAllKindsAreTried() {
        assertThat(SinkContract.EdgeValues.all().map(edge -> edge.type().kind()).distinct())
                .containsExactlyInAnyOrder(FieldType.Kind.values());
    }
}
