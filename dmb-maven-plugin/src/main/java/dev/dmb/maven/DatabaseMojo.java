package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.jdbc.UrlDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What goals share that may open a database: its parameters, its driver and its secrets. Used by one thread. */
abstract class DatabaseMojo extends DmbMojo {

    /** JDBC URL of the database to fill; tables that it does not have are created. */
    @Parameter(property = "dmb.url")
    @Nullable
    JdbcUrl url;

    /** Database user; by default the server's, else the environment variable {@code DMB_USER}. */
    @Parameter(property = "dmb.user")
    @Nullable
    String user;

    /**
     * The user's password; by default the server's, else the environment variable {@code DMB_PASSWORD}, which are better:
     * others see command lines in process lists. Maven logs what stands in a pom, therefore {@code <password>} there is
     * refused.
     */
    @Parameter(property = "dmb.password")
    @Nullable
    Secret password;

    /** Server in settings.xml with user name and password, which may be encrypted. */
    @Parameter(property = "dmb.serverId")
    @Nullable
    String serverId;

    /** JDBC driver as {@code groupId:artifactId:version}, where it is not among the plugin's dependencies. */
    @Parameter(property = "dmb.driver")
    @Nullable
    String driver;

    private final SettingsDecrypter decrypter;
    private final RepositorySystem repositories;

    DatabaseMojo(SettingsDecrypter decrypter, RepositorySystem repositories) {
        this.decrypter = decrypter;
        this.repositories = repositories;
    }

    /**
     * Does what the goal is for.
     *
     * @param database the one asked for; its text form is its URL without password
     */
    abstract void run(Optional<DataSource> database);

    @Override
    final void run() {
        PomSecrets inPom = new PomSecrets(execution.getConfiguration());
        inPom.warning().ifPresent(getLog()::warn);
        inPom.check();
        DriverClassPath named = driverClassPath();
        try (named) {
            run(database());
        } catch (DmbException problem) {
            throw DriverAdvice.on(problem, session.getCurrentProject().getDependencies());
        }
    }

    private @Nullable DriverClassPath driverClassPath() {
        return driver == null
                ? null
                : DriverClassPath.of(
                        driver,
                        repositories,
                        session.getRepositorySession(),
                        session.getCurrentProject().getRemoteProjectRepositories());
    }

    private Optional<DataSource> database() {
        if (url == null) {
            return Optional.empty();
        }
        url.secrets().forEach(masking::hide);
        Credentials credentials = credentials();
        String secret =
                credentials.password() == null ? null : credentials.password().value();
        masking.hide(secret);
        return Optional.of(UrlDataSource.of(url.value(), credentials.user(), secret));
    }

    private Credentials credentials() {
        Credentials given = new Credentials(user, password);
        Credentials ofServer = serverId == null
                ? Credentials.NONE
                : new Servers(session.getSettings().getServers(), decrypter).named(serverId);
        return given.or(ofServer).or(Credentials.of(System.getenv("DMB_USER"), System.getenv("DMB_PASSWORD")));
    }
}
