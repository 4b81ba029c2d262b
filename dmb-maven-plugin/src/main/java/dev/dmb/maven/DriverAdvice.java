package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.model.Dependency;

/** Says how a Maven build comes by a JDBC driver, as lines to paste. */
final class DriverAdvice {

    private static final Pattern DRIVER = Pattern.compile("the driver ([^:\\s]+):(\\S+) to the class path");
    private static final String UNKNOWN_VERSION = "VERSION";

    private DriverAdvice() {}

    /** The same problem with a remedy for builds, if it is that a driver is missing; else the problem as it is. */
    static DmbException on(DmbException problem, Collection<Dependency> ofProject) {
        Problem first = problem.problems().get(0);
        Matcher driver = DRIVER.matcher(first.remedy());
        if (!driver.find()) {
            return problem;
        }
        String group = driver.group(1);
        String artifact = driver.group(2);
        String version =
                versionInProject(group, artifact, ofProject).orElseGet(() -> testedVersion(group + ":" + artifact));
        return new DmbException(first.text(), remedy(group, artifact, version));
    }

    private static Optional<String> versionInProject(String group, String artifact, Collection<Dependency> ofProject) {
        return ofProject.stream()
                .filter(known -> group.equals(known.getGroupId()) && artifact.equals(known.getArtifactId()))
                .map(Dependency::getVersion)
                .findFirst();
    }

    private static String testedVersion(String driver) {
        try (InputStream file = DriverAdvice.class.getResourceAsStream("drivers.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions.getProperty(driver, UNKNOWN_VERSION);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String remedy(String group, String artifact, String version) {
        return """
                add the driver to this plugin in the pom

                    <plugin>
                      <groupId>dev.dmb</groupId>
                      <artifactId>dmb-maven-plugin</artifactId>
                      <dependencies>
                        <dependency>
                          <groupId>%1$s</groupId>
                          <artifactId>%2$s</artifactId>
                          <version>%3$s</version>
                        </dependency>
                      </dependencies>
                    </plugin>

                or name it on the command line with -Ddmb.driver=%1$s:%2$s:%3$s"""
                        .formatted(group, artifact, version)
                + (version.equals(UNKNOWN_VERSION) ? " (VERSION: the one that your application uses)" : "");
    }
}
