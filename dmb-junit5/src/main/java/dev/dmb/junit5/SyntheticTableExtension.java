package dev.dmb.junit5;

import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.random.CellStream;
import dev.dmb.junit5.LoadedTables.Wanted;
import dev.dmb.plan.Plan;
import dev.dmb.schema.SchemaFile;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/** Runs {@link SyntheticTable}: fills tables before each test, hands them over, and tells the seed of a failure. */
final class SyntheticTableExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SyntheticTableExtension.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        List<Level> levels = Level.of(test);
        RequestedTables requested = RequestedTables.of(levels);
        if (requested.requests().isEmpty()) {
            return;
        }
        TestClassData shared = shared(test);
        SchemaFile file = shared.schema(requested.schema());
        TestSeed seed = TestSeed.find(levels, Settings.of(test), file, requested.schema());
        Plan plan = new TestPlan(requested.requests(), file).withSeed(seed.value());
        DataSource dataSource = new TestDatabase(test, shared).find(requested.dataSource());
        Store store = test.getStore(NAMESPACE);
        store.put(TestSeed.class, seed);
        SyntheticData data = shared.loaded()
                .enter(new Wanted(dataSource, file.schema(), plan, requested.isOwn()), Level.methodName(test));
        store.put(TestData.class, new TestData(dataSource, data, random(test, seed)));
    }

    /** The data of the outermost class, so that nested classes share them; the method used has a successor in JUnit 6 only. */
    @SuppressWarnings("deprecation")
    private static TestClassData shared(ExtensionContext test) {
        ExtensionContext outermost = test;
        Optional<ExtensionContext> parent = test.getParent();
        while (parent.isPresent() && parent.get().getTestClass().isPresent()) {
            outermost = parent.get();
            parent = outermost.getParent();
        }
        Class<?> testClass = outermost.getRequiredTestClass();
        return outermost
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestClassData.class, key -> new TestClassData(testClass), TestClassData.class);
    }

    private static RandomGenerator random(ExtensionContext test, TestSeed seed) {
        CellRandom random = new CellRandom();
        random.seek(CellStream.of(seed.value(), test.getUniqueId()), 0);
        return random;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Store store = test.getStore(NAMESPACE);
        if (store.get(TestData.class) != null) {
            shared(test).loaded().leave();
        }
        TestSeed seed = store.get(TestSeed.class, TestSeed.class);
        if (seed != null) {
            test.getExecutionException()
                    .filter(failure -> !(failure instanceof TestAbortedException))
                    .ifPresent(failure -> Replay.tell(test, seed, failure));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return data(context).isPresent() && TestParameter.of(parameter).isSupported();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TestParameter.of(parameter).resolve(data(context).orElseThrow(), context.getStore(NAMESPACE));
    }

    private static Optional<TestData> data(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(TestData.class, TestData.class));
    }
}
