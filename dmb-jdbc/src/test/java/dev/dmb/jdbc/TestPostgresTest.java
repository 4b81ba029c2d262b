package dev.dmb.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class TestPostgresTest {

    @Test
    void everyDatabaseIsNew() {
        assertThat(TestPostgres.newDatabase()).isNotEqualTo(TestPostgres.newDatabase());
    }

    @Test
    void databasesSpeakUtf8() throws SQLException {
        assertThat(encoding(TestPostgres.newDatabase())).isEqualTo("UTF8");
    }

    @Test
    @EnabledIf("dev.dmb.jdbc.UnprivilegedPostgres#isApplicable")
    void rootCanStartItWithoutNamespaces() throws Exception {
        Path home;
        String url;
        try (UnprivilegedPostgres server = UnprivilegedPostgres.start()) {
            home = server.home();
            url = TestPostgres.url(server.port(), "postgres");
            assertThat(encoding(url)).isEqualTo("UTF8");
        }
        assertThat(home).doesNotExist();
        assertThatThrownBy(() -> encoding(url)).isInstanceOf(SQLException.class).hasMessageContaining("refused");
    }

    private static String encoding(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var row = connection.createStatement().executeQuery("SHOW server_encoding")) {
            row.next();
            return row.getString(1);
        }
    }
}
