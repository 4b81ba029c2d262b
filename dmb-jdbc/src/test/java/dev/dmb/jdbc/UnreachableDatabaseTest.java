package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class UnreachableDatabaseTest {

    private static final Schema SCHEMA =
            schema("s", table("a", bigint("id").primaryKey().generatedBy(DatabaseContract.NUMBERS)));

    private static final String REMEDY = ". To fix: check that it runs, and its URL, user and password.";

    @Test
    void theMessageHasTheUrlWithoutThePasswordParameter() {
        JdbcSink sink = JdbcSink.into(UrlDataSource.of("jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret"));
        assertThatThrownBy(() -> Plan.of(SCHEMA).run(sink))
                .isInstanceOf(DmbException.class)
                .hasMessage("database 'jdbc:postgresql://127.0.0.1:1/x?user=u&password=***' cannot be reached:"
                        + " Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct"
                        + " and that the postmaster is accepting TCP/IP connections" + REMEDY);
    }

    @Test
    void theMessageHasTheUrlWithoutThePasswordBeforeTheHost() {
        JdbcSink sink = JdbcSink.into("jdbc:postgresql://u:secret@127.0.0.1:1/x", null, null);
        assertThatThrownBy(() -> Plan.of(SCHEMA).run(sink))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "database 'jdbc:postgresql://u:***@127.0.0.1:1/x' cannot be reached: The connection attempt failed"
                                + REMEDY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:secret@127.0.0.1:1/x",
                "jdbc:postgresql://127.0.0.1:1/x?password=secret&sslmode=nonsense",
                "jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret",
                "jdbc:postgresql://127.0.0.1:port/x?password=secret",
                "jdbc:h2:mem:x;PASSWORD=secret;NOEQUALS",
                "jdbc:h2:mem:x;PASSWORD=secret;NO_SUCH=1",
                "jdbc:h2:nosuch/x;USER=sa;PASSWORD=secret",
                "jdbc:h2:mem:y;IFEXISTS=TRUE;PASSWORD=secret",
                "jdbc:h2:tcp://u:secret@127.0.0.1:1/x",
                "jdbc:h2:tcp://127.0.0.1:1/x;PASSWORD=secret",
                "jdbc:nosuch://u:secret@h/x"
            })
    void neitherMessagesNorStackTracesShowAPassword(String url) {
        Throwable failure =
                catchThrowable(() -> SchemaApplier.to(UrlDataSource.of(url)).apply(SCHEMA));
        assertThat(failure).isInstanceOf(DmbException.class).hasMessageContaining("***");
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("secret");
    }

    @Test
    void anotherDataSourceIsNotNamed() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setPortNumbers(new int[] {1});
        dataSource.setPassword("secret");
        assertThatThrownBy(() -> SchemaApplier.to(dataSource).statements(SCHEMA))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("database cannot be reached: Connection to localhost:1 refused.")
                .hasMessageEndingWith(REMEDY);
    }

    @Test
    void aConnectionThatCannotBeUsedIsGivenBack() {
        WatchedDataSource watched = new WatchedDataSource("jdbc:h2:mem:", true);
        watched.failOn("setAutoCommit");
        assertThatThrownBy(() -> SchemaApplier.to(watched.dataSource()).apply(SCHEMA))
                .hasMessage("database cannot be reached: setAutoCommit does not work" + REMEDY);
        assertThat(watched.isAllAsItCame()).isTrue();
    }
}
