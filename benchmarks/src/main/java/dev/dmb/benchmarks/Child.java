package dev.dmb.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one of our main classes in a JVM of its own. */
final class Child {

    private static final int TIMES = 5;

    private Child() {}

    /**
     * Milliseconds from asking for a JVM to the first line of what it prints; the median of five.
     *
     * @param type whose main method prints a line when it is where it should be
     * @param arguments for it
     */
    static double millisToFirstLine(Class<?> type, String... arguments) throws IOException, InterruptedException {
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            Process process = start(type, List.of("-XX:+UseSerialGC"), arguments);
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                String first = lines.readLine();
                millis[i] = (System.nanoTime() - start) / 1e6;
                checked(type, process, first);
            }
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    /**
     * The first line that a JVM prints.
     *
     * @param options of the JVM
     */
    static String firstLine(Class<?> type, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(type, options, arguments);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            return checked(type, process, lines.readLine());
        }
    }

    private static Process start(Class<?> type, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String checked(Class<?> type, Process process, @Nullable String line) throws InterruptedException {
        int status = process.waitFor();
        if (status != 0 || line == null) {
            throw new IllegalStateException(type.getSimpleName() + " ended with " + status + " and printed " + line);
        }
        return line;
    }
}
