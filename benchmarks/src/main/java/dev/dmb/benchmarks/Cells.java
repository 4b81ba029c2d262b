package dev.dmb.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What {@link CellBenchmark} measures. Immutable. */
final class Cells {

    private final Map<String, Double> nanos = new HashMap<>();

    private Cells() {}

    /** Measures twice, each in a JVM of its own, and keeps the best: what was least disturbed. */
    static Cells measure() throws RunnerException {
        Cells cells = new Cells();
        for (int turn = 0; turn < 2; turn++) {
            var options = new OptionsBuilder()
                    .include(CellBenchmark.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build();
            new Runner(options).run().forEach(cells::add);
        }
        return cells;
    }

    private void add(RunResult result) {
        String name = result.getParams().getBenchmark();
        double best = result.getAggregatedResult().getIterationResults().stream()
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .min()
                .orElseThrow();
        nanos.merge(name.substring(name.lastIndexOf('.') + 1), best, Math::min);
    }

    /** Nanoseconds a cell. */
    double nanos(String name) {
        Double measured = nanos.get(name);
        if (measured == null) {
            throw new IllegalArgumentException("no benchmark " + name + "; measured " + nanos.keySet());
        }
        return measured;
    }
}
