package dev.dmb.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs sample test classes through JUnit Jupiter. */
final class Engine {

    private Engine() {}

    static EngineExecutionResults run(Class<?>... samples) {
        return run(Map.of(), samples);
    }

    static EngineExecutionResults run(Map<String, String> parameters, Class<?>... samples) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(Arrays.stream(samples)
                        .map(sample -> selectClass(sample))
                        .toArray(ClassSelector[]::new))
                .execute();
    }

    /** Runs samples and makes sure that so many tests ran and that none failed. */
    static void runsWell(int tests, Class<?>... samples) {
        assertWell(tests, run(samples));
    }

    static void assertWell(int tests, EngineExecutionResults results) {
        for (Throwable failure : failures(results)) {
            throw new AssertionError(failure.toString(), failure);
        }
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** Runs a sample whose one test fails, and gives its failure. */
    static Throwable failure(Class<?> sample) {
        return failure(run(sample));
    }

    static Throwable failure(EngineExecutionResults results) {
        List<Throwable> failures = failures(results);
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(Event::getPayload)
                .flatMap(Optional::stream)
                .map(TestExecutionResult.class::cast)
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }
}
