package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class PomSecretsTest {

    @Test
    void refusesAPassword() {
        assertThatThrownBy(() -> pom("password", "canary").check())
                .hasMessage(
                        "<password> stands in the pom, where many people read it and mvn -X logs it. To fix: use <serverId> "
                                + "with a server of settings.xml, -Ddmb.password, or the environment variable DMB_PASSWORD.");
    }

    @Test
    void allowsAPasswordFromElsewhere() {
        assertThatCode(() -> pom("password", "${dmb.password}").check()).doesNotThrowAnyException();
        assertThatCode(() -> pom("user", "sa").check()).doesNotThrowAnyException();
    }

    @Test
    void warnsOfAPasswordInAUrl() {
        assertThat(pom("url", "jdbc:h2:./shop;PASSWORD=canary").warning())
                .contains("<url> in the pom seems to hold a password, which many people read there and mvn -X logs: "
                        + "jdbc:h2:./shop;PASSWORD=***. To fix: use <serverId> with a server of settings.xml.");
        assertThat(pom("url", "jdbc:h2:./shop").warning()).isEmpty();
        assertThat(pom("url", "${dmb.url}").warning()).isEmpty();
    }

    private static PomSecrets pom(String parameter, String value) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom element = new Xpp3Dom(parameter);
        element.setValue(value);
        configuration.addChild(element);
        return new PomSecrets(configuration);
    }
}
