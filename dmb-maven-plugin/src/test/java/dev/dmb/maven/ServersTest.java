package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ServersTest {

    private static final SettingsDecrypter BACKWARDS = request -> {
        Server server = request.getServers().get(0).clone();
        server.setPassword(new StringBuilder(server.getPassword()).reverse().toString());
        return new Decrypted(server, List.of());
    };

    private record Decrypted(Server server, List<SettingsProblem> problems) implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(server);
        }

        @Override
        public org.apache.maven.settings.Proxy getProxy() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<org.apache.maven.settings.Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }

    @Test
    void givesTheDecryptedPassword() {
        Credentials found =
                new Servers(List.of(server("other", "x"), server("shop", "yranac")), BACKWARDS).named("shop");

        assertThat(found.user()).isEqualTo("user-of-shop");
        assertThat(found.password()).isNotNull().extracting(Secret::value).isEqualTo("canary");
    }

    @Test
    void namesTheNearestOfTheServersThereAre() {
        assertThatThrownBy(() -> new Servers(List.of(server("shop", "x")), BACKWARDS).named("shpo"))
                .hasMessage("dmb.serverId: no server 'shpo' in settings.xml. To fix: write 'shop'.");
    }

    @Test
    void tellsHowToAddTheFirstServer() {
        assertThatThrownBy(() -> new Servers(List.of(), BACKWARDS).named("shop"))
                .hasMessage("dmb.serverId: no server 'shop' in settings.xml. "
                        + "To fix: add <server> with <id>shop</id>, <username> and <password> to its <servers>.");
    }

    @Test
    void refusesAPasswordThatCannotBeDecrypted() {
        SettingsDecrypter failing = request -> new Decrypted(
                request.getServers().get(0),
                List.of(new DefaultSettingsProblem(
                        "canary", SettingsProblem.Severity.ERROR, "settings.xml", 1, 1, null)));

        assertThatThrownBy(() -> new Servers(List.of(server("shop", "{x}")), failing).named("shop"))
                .hasMessageStartingWith(
                        "dmb.serverId: the password of server 'shop' in settings.xml cannot be decrypted. To fix: ")
                .hasMessageNotContaining("canary");
    }

    private static Server server(String id, String password) {
        Server server = new Server();
        server.setId(id);
        server.setUsername("user-of-" + id);
        server.setPassword(password);
        return server;
    }
}
