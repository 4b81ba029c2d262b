package dev.dmb.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrlDataSourceTest {

    @Test
    void everyConnectionIsANewOne() throws SQLException {
        UrlDataSource dataSource = UrlDataSource.of("jdbc:h2:mem:");
        try (Connection one = dataSource.getConnection();
                Connection another = dataSource.getConnection()) {
            assertThat(one).isNotSameAs(another);
            assertThat(one.getAutoCommit()).isTrue();
        }
    }

    @Test
    void userAndPasswordAreGivenToTheDriver() throws SQLException {
        try (Connection connection =
                UrlDataSource.of("jdbc:h2:mem:users", "ann", "secret").getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("ANN");
            assertThatThrownBy(() -> UrlDataSource.of("jdbc:h2:mem:users", "ann", "wrong")
                            .getConnection())
                    .isInstanceOf(SQLException.class)
                    .hasMessageStartingWith("Wrong user name or password");
            UrlDataSource.of("jdbc:h2:mem:users").getConnection("ann", "secret").close();
        }
    }

    @Test
    void aMissingDriverIsNamed() {
        assertThatThrownBy(() -> UrlDataSource.of("jdbc:sqlserver://localhost;user=u;password=secret")
                        .getConnection())
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "no JDBC driver for 'jdbc:sqlserver://localhost;user=u;password=***'."
                                + " To fix: add the driver com.microsoft.sqlserver:mssql-jdbc to the class path, or mend the URL.");
    }

    @Test
    void theDriverOfAnUnknownDatabaseIsAskedFor() {
        assertThatThrownBy(() -> UrlDataSource.of("jdbc:nosuch:x").getConnection())
                .isInstanceOf(DmbException.class)
                .hasMessage("no JDBC driver for 'jdbc:nosuch:x'."
                        + " To fix: add the database's driver to the class path, or mend the URL.");
    }

    @Test
    void whatIsNoUrlIsTold() {
        assertThatThrownBy(() -> UrlDataSource.of("localhost").getConnection())
                .isInstanceOf(DmbException.class)
                .hasMessage("no JDBC driver for 'localhost'."
                        + " To fix: add the database's driver to the class path, or mend the URL.");
    }

    @Test
    void theTextFormShowsNoPassword() {
        assertThat(UrlDataSource.of("jdbc:h2:mem:x;PASSWORD=secret", "ann", "secret"))
                .hasToString("jdbc:h2:mem:x;PASSWORD=***");
    }

    @Test
    void aDriverThatOnlyTheThreadSeesIsFound(@TempDir Path folder) throws Exception {
        withServices(folder, PlainDriver.class.getName(), () -> {
            try (Connection connection = UrlDataSource.of("jdbc:plain:x").getConnection()) {
                assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
            }
        });
    }

    @Test
    void aDriverThatCannotBeLoadedIsPassedOver(@TempDir Path folder) throws Exception {
        withServices(folder, "no.such.Driver\n" + PlainDriver.class.getName(), () -> UrlDataSource.of("jdbc:plain:x")
                .getConnection()
                .close());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void withServices(Path folder, String drivers, Work work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(folder, drivers)}, before)) {
            thread.setContextClassLoader(loader);
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path folder, String drivers) throws IOException, MalformedURLException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.sql.Driver"), drivers);
        return folder.toUri().toURL();
    }

    @Test
    void itIsADataSourceLikeAnyOther() throws SQLException {
        UrlDataSource dataSource = UrlDataSource.of("jdbc:h2:mem:");
        assertThat(dataSource.isWrapperFor(DataSource.class)).isTrue();
        assertThat(dataSource.unwrap(UrlDataSource.class)).isSameAs(dataSource);
        assertThatThrownBy(() -> dataSource.unwrap(String.class))
                .isInstanceOf(SQLException.class)
                .hasMessage("a dev.dmb.jdbc.UrlDataSource is no java.lang.String");
        assertThat(dataSource.getLoginTimeout()).isZero();
        assertThat(dataSource.getLogWriter()).isNull();
        assertThatThrownBy(() -> dataSource.setLoginTimeout(1)).isInstanceOf(SQLFeatureNotSupportedException.class);
    }
}
