package dev.dmb.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where figures were taken.
 *
 * @param java version and maker of the JDK
 * @param processor its model
 * @param cores how many
 * @param load how many threads wanted a core in the last minute, others' work and ours; below 0 where nobody tells
 */
record Machine(String java, String processor, int cores, double load) {

    static Machine here() {
        return new Machine(
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
                processorModel(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processorModel() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }

    @Override
    public String toString() {
        return "JDK " + java + ", " + cores + " x " + processor + ", load " + Figure.number(load);
    }
}
