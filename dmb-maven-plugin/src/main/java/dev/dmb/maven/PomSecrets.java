package dev.dmb.maven;

import dev.dmb.DmbException;
import java.util.Optional;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Passwords in a pom: too many people read them there, and {@code mvn -X} logs them before a goal can hide them.
 *
 * @param configuration what a goal is told, as in the pom; elements that the pom does not have name their property
 */
record PomSecrets(Xpp3Dom configuration) {

    /**
     * Refuses a password.
     *
     * @throws DmbException when there is one
     */
    void check() {
        if (inPom("password").isPresent()) {
            throw new DmbException(
                    "<password> stands in the pom, where many people read it and mvn -X logs it",
                    "use <serverId> with a server of settings.xml, -Ddmb.password, or the environment variable DMB_PASSWORD");
        }
    }

    /** A warning about a URL with something like a password in it. */
    Optional<String> warning() {
        return inPom("url")
                .map(JdbcUrl::new)
                .filter(url -> !url.secrets().isEmpty())
                .map(url -> "<url> in the pom seems to hold a password, which many people read there and mvn -X logs: "
                        + url + ". To fix: use <serverId> with a server of settings.xml.");
    }

    private Optional<String> inPom(String parameter) {
        return Optional.ofNullable(configuration.getChild(parameter))
                .map(Xpp3Dom::getValue)
                .filter(value -> !value.equals("${dmb." + parameter + "}"));
    }
}
