package dev.dmb.junit5;

import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.junit5.Settings.Setting;
import dev.dmb.schema.SchemaFile;
import java.lang.reflect.Member;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * What a test class shares with its nested classes: the schemas read, its own database, and what is loaded. Thread-safe.
 *
 * <p>JUnit closes {@link CloseableResource} before 5.13 and {@link AutoCloseable} since, so it is both, and may be closed
 * twice.
 */
@SuppressWarnings("deprecation")
final class TestClassData implements CloseableResource, AutoCloseable {

    private final Class<?> testClass;
    private final LoadedTables loaded = new LoadedTables();
    private final Map<String, SchemaFile> schemas = new HashMap<>();
    private final Map<Member, DataSource> ofStaticMethods = new HashMap<>();
    private @Nullable DataSource ownDataSource;
    private @Nullable PrivateH2 privateH2;

    /** @param testClass the outermost class */
    TestClassData(Class<?> testClass) {
        this.testClass = testClass;
    }

    LoadedTables loaded() {
        return loaded;
    }

    /** The schema of a reference; read once. */
    synchronized SchemaFile schema(SchemaReference reference) {
        SchemaFile known = schemas.get(reference.id());
        if (known == null) {
            known = new TestSchema(reference, testClass).read();
            schemas.put(reference.id(), known);
        }
        return known;
    }

    /** The data source of a member; a static method is called once. */
    synchronized DataSource dataSource(DataSourceMember member) {
        if (!member.isStaticMethod()) {
            return member.get();
        }
        DataSource known = ofStaticMethods.get(member.member());
        if (known == null) {
            known = member.get();
            ofStaticMethods.put(member.member(), known);
        }
        return known;
    }

    /** The database of a class that has none of its own: that of the settings, else a private one. */
    synchronized DataSource ownDataSource(Settings settings) {
        DataSource known = ownDataSource;
        if (known == null) {
            known = settings.find("dmb.url")
                    .map(url -> configured(url, settings))
                    .orElseGet(this::openPrivateH2);
            ownDataSource = known;
        }
        return known;
    }

    private static DataSource configured(Setting url, Settings settings) {
        return UrlDataSource.of(url.value(), value(settings.find("dmb.user")), value(settings.find("dmb.password")));
    }

    private static @Nullable String value(Optional<Setting> setting) {
        return setting.map(Setting::value).orElse(null);
    }

    private DataSource openPrivateH2() {
        PrivateH2 opened = PrivateH2.open(testClass, testClass.getClassLoader());
        privateH2 = opened;
        return opened.dataSource();
    }

    @Override
    public synchronized void close() throws SQLException {
        PrivateH2 opened = privateH2;
        privateH2 = null;
        if (opened != null) {
            opened.close();
        }
    }
}
