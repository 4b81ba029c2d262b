package dev.dmb.maven;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.Parameter;

/** Properties of the command line that look like parameters and are none, as after a slip of the finger. */
final class UnknownProperties {

    private static final String PREFIX = "dmb.";

    private UnknownProperties() {}

    /** The warnings of a build, the first time that it asks; then nothing. */
    static List<String> newWarnings(MavenSession session, MojoExecution execution) {
        Map<String, Object> ofBuild = session.getRequest().getData();
        synchronized (ofBuild) {
            if (ofBuild.putIfAbsent(UnknownProperties.class.getName(), true) != null) {
                return List.of();
            }
        }
        return warnings(session.getUserProperties().stringPropertyNames(), known(execution));
    }

    private static List<String> known(MojoExecution execution) {
        return execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
                .flatMap(goal -> goal.getParameters().stream())
                .map(Parameter::getExpression)
                .filter(expression -> expression != null && expression.startsWith("${" + PREFIX))
                .map(expression -> expression.substring("${".length(), expression.length() - "}".length()))
                .distinct()
                .sorted()
                .toList();
    }

    /** One warning for each; it shows the name alone, since the value may be meant for a password. */
    static List<String> warnings(Set<String> given, Collection<String> known) {
        return new TreeSet<>(given)
                .stream()
                        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                        .map(name -> new Problem(
                                "unknown property '" + name + "', which has no effect", Nearest.remedy(name, known)))
                        .map(Problem::toString)
                        .toList();
    }
}
