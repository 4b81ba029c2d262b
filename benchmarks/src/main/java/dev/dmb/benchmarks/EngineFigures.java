package dev.dmb.benchmarks;

import static dev.dmb.benchmarks.Figure.Aim.AT_LEAST;
import static dev.dmb.benchmarks.Figure.Aim.AT_MOST;

import dev.dmb.file.NullCsvSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** How fast rows are made, beside what else makes rows. */
final class EngineFigures implements Suite {

    private static final long MANY = 1_000_000;
    private static final long SOME = 20_000;
    private static final long FEW = 5_000;
    private static final int COMPARED = 10_000;

    /** Bytes a row: what the JVM itself leaves now and then on one in a hundred rows, and no cell does. */
    private static final double NOTHING = 0.01;

    private final Pools pools = Pools.ofDmb();

    @Override
    public void measure(Consumer<Figure> figures) throws Exception {
        requireSameBytes();
        onOneThread(figures);
        onTwoThreads(figures);
        aCell(figures);
        onTheHeap(figures);
        fromTheStart(figures);
    }

    /** Both hand-written makers have to write the same, or one of them is no limit of anything. */
    private void requireSameBytes() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream tricked = new ByteArrayOutputStream();
        new HandWrittenRows(pools, plain).make(COMPARED);
        new TrickedRows(pools, tricked).make(COMPARED);
        if (!Arrays.equals(plain.toByteArray(), tricked.toByteArray())) {
            throw new IllegalStateException("the hand-written makers do not write the same bytes");
        }
        NullCsvSink ours = new NullCsvSink();
        PersonTable.plan(COMPARED).run(ours);
        System.out.printf(
                "# bytes a row: DMB %.1f, hand-written %.1f%n",
                ours.bytes() / (double) COMPARED, plain.size() / (double) COMPARED);
    }

    private void onOneThread(Consumer<Figure> figures) throws Exception {
        Race race = Race.byProcessorTime();
        Race.Runner dmb = race.add(MANY, rows -> PersonTable.plan(rows).run(new NullCsvSink()));
        Race.Runner plain = race.add(MANY, new HandWrittenRows(pools, OutputStream.nullOutputStream())::make);
        Race.Runner tricked = race.add(MANY, new TrickedRows(pools, OutputStream.nullOutputStream())::make);
        Race.Runner datafaker = race.add(SOME, new DatafakerRows()::make);
        Race.Runner instancio = race.add(FEW, new InstancioRows(pools)::make);
        race.run();
        figures.accept(rows("CSV against Datafaker's Schema and CsvTransformer", dmb, datafaker, 40));
        figures.accept(rows("CSV against plain hand-written code", dmb, plain, 0.7));
        figures.accept(rows("CSV against hand-written code with every trick", dmb, tricked, 0.5));
        figures.accept(rows("CSV against Instancio", dmb, instancio, 100));
    }

    private void onTwoThreads(Consumer<Figure> figures) throws Exception {
        Race race = Race.byWallTime();
        Race.Runner one = race.add(2 * MANY, rows -> PersonTable.plan(rows).run(new NullCsvSink()));
        Race.Runner two =
                race.add(2 * MANY, rows -> PersonTable.plan(rows).withThreads(2).run(new NullCsvSink()));
        race.run();
        figures.accept(new Figure(
                "CSV on two threads against one, by the wall, best rounds",
                1e9 / two.leastNanosPerRow(),
                1e9 / one.leastNanosPerRow(),
                "rows/s",
                AT_LEAST,
                1.7));
    }

    private static void aCell(Consumer<Figure> figures) throws Exception {
        Cells cells = Cells.measure();
        double name = cells.nanos("firstNameOfDmb");
        figures.accept(new Figure(
                "first name against a pick from an array", name, cells.nanos("firstNameOutOfArray"), "ns", AT_MOST, 4));
        figures.accept(new Figure(
                "first name against Datafaker's call", name, cells.nanos("firstNameOfDatafaker"), "ns", AT_MOST, 0.1));
        figures.accept(alone(
                "lambda in a column, above its own work",
                cells.nanos("lambdaInColumn") - cells.nanos("lambdaAlone"),
                "ns",
                20));
        figures.accept(alone("unique number", cells.nanos("uniqueNumber"), "ns", 60));
        figures.accept(alone("unique e-mail address", cells.nanos("uniqueEmail"), "ns", 60));
    }

    private static void onTheHeap(Consumer<Figure> figures) throws Exception {
        figures.accept(alone(
                "heap for a row of eight columns",
                Allocation.bytesPerRow(PersonTable.plan(3 * MANY), PersonTable.NAME),
                "B",
                NOTHING));
        figures.accept(alone(
                "heap for a row of unique columns",
                Allocation.bytesPerRow(ManyRows.plan(3 * MANY), ManyRows.UNIQUE_TABLE),
                "B",
                NOTHING));
        String rows = Child.firstLine(ManyRows.class, List.of("-XX:+UseSerialGC", "-Xmx64m"), "2000000");
        figures.accept(Figure.alone(
                "rows with unique columns and foreign keys in 64 MB of heap",
                Long.parseLong(rows),
                "rows",
                AT_LEAST,
                10 * MANY));
    }

    private static void fromTheStart(Consumer<Figure> figures) throws Exception {
        figures.accept(alone(
                "plan of 100 tables checked, from the start of a JVM",
                Child.millisToFirstLine(ManyTables.class),
                "ms",
                150));
        figures.accept(alone(
                "1,000 rows in H2, from the start of a JVM",
                Child.millisToFirstLine(IntoH2.class, "1000"),
                "ms",
                5_000));
        figures.accept(alone(
                "10,000 rows in H2, from the start of a JVM",
                Child.millisToFirstLine(IntoH2.class, "10000"),
                "ms",
                30_000));
    }

    private static Figure alone(String name, double ours, String unit, double most) {
        return Figure.alone(name, ours, unit, AT_MOST, most);
    }

    private static Figure rows(String name, Race.Runner ours, Race.Runner theirs, double goal) {
        return new Figure(name, ours.rowsPerSecond(), theirs.rowsPerSecond(), "rows/s", AT_LEAST, goal);
    }
}
