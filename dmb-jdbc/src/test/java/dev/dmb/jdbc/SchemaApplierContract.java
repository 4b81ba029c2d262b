package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.check;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables are created without rows, once. */
interface SchemaApplierContract extends DatabaseContract {

    @Test
    default void applyTellsWhatItCreated() {
        assertThat(applier().apply(CreationContract.SHOP))
                .containsExactly("line", "note", "purchase", "customer", "product");
    }

    @Test
    default void aSecondApplyDoesNothing() {
        applier().apply(CreationContract.SHOP);
        assertThat(applier().statements(CreationContract.SHOP)).isEmpty();
        assertThat(applier().apply(CreationContract.SHOP)).isEmpty();
    }

    @Test
    default void statementsChangeNothing() {
        assertThat(applier().statements(CreationContract.SHOP)).isNotEmpty();
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void statementsAreWhatApplyRuns() {
        List<String> statements = applier().statements(CreationContract.SHOP);
        database().execute(statements.toArray(String[]::new));
        assertThat(applier().statements(CreationContract.SHOP)).isEmpty();
        assertThat(database().tables()).containsExactly("customer", "line", "note", "product", "purchase");
    }

    @Test
    default void onlyWhatIsMissingIsCreated() {
        database().execute("CREATE TABLE product (code varchar(8) primary key)");
        assertThat(applier().apply(CreationContract.SHOP)).containsExactly("line", "note", "purchase", "customer");
        assertThat(database()
                        .value("SELECT count(*) FROM information_schema.columns WHERE lower(table_name) = 'product'"))
                .isEqualTo("1");
    }

    @Test
    default void aRefusedStatementLeavesNothing() {
        Schema wrong = schema(
                "s",
                table("a", bigint("id").primaryKey()),
                table("b", bigint("id").primaryKey(), bigint("a_id").references("a")),
                table("c", bigint("id").primaryKey(), check("no_such_column > 0")));
        assertThatThrownBy(() -> applier().apply(wrong))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("statement [CREATE TABLE " + database().quoted("c"))
                .hasMessageEndingWith(". To fix: mend what the database names; nothing of this run is kept.")
                .hasNoSuppressedExceptions();
        assertThat(database().tables()).isEmpty();
    }

    @Test
    default void aSchemaWithMistakesIsRefused() {
        Schema wrong =
                schema("s", table("a", bigint("id").primaryKey(), bigint("b_id").references("b")));
        assertThatThrownBy(() -> applier().apply(wrong))
                .isInstanceOf(DmbException.class)
                .hasMessageStartingWith("table 'a', column 'b_id': no table 'b'");
    }
}
