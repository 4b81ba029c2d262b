package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableCleanerTest {

    private static final Table CUSTOMER =
            table("customer", id(), bigint("friend_id").references("customer"));
    private static final Table PRODUCT = table("product", id());
    private static final Table PURCHASE =
            table("purchase", id(), bigint("customer_id").references("customer"));
    private static final Table ITEM = table(
            "item",
            id(),
            bigint("purchase_id").notNull().references("purchase"),
            bigint("product_id").references("product"));
    private static final Schema SHOP = schema("shop", ITEM, PURCHASE, PRODUCT, CUSTOMER);

    private final DataSource database = UrlDataSource.of("jdbc:h2:mem:table_cleaner;DB_CLOSE_DELAY=-1");

    private static Column id() {
        return bigint("id").primaryKey().generatedBy((row, random) -> row + 1);
    }

    @BeforeEach
    void fill() {
        Plan.of(SHOP).withDefaultRows(10).run(JdbcSink.into(database));
    }

    @AfterEach
    void drop() throws SQLException {
        execute("SHUTDOWN");
    }

    @Test
    void emptiesWhatRefersToTheTablesAndNothingElse() throws SQLException {
        assertThat(TableCleaner.of(database).clean(SHOP, List.of("customer")))
                .containsExactly("customer", "purchase", "item");
        assertThat(count("customer") + count("purchase") + count("item")).isZero();
        assertThat(count("product")).isEqualTo(10);
    }

    @Test
    void passesOverTablesThatDoNotExist() throws SQLException {
        execute("DROP TABLE item");
        assertThat(TableCleaner.of(database).clean(SHOP, List.of("purchase"))).containsExactly("purchase");
        assertThat(count("customer")).isEqualTo(10);
    }

    @Test
    void aDatabaseWithoutTheTablesIsLeftAlone() {
        assertThat(TableCleaner.of(database).clean(schema("other", table("other", id())), List.of("other")))
                .isEmpty();
    }

    @Test
    void nothingIsEmptiedWhenATableOutsideTheSchemaRefersToIt() throws SQLException {
        execute("CREATE TABLE letter (customer_id BIGINT NOT NULL REFERENCES customer)");
        execute("INSERT INTO letter VALUES (1)");
        assertThatThrownBy(() -> TableCleaner.of(database).clean(SHOP, List.of("customer")))
                .isInstanceOf(DmbException.class)
                .hasMessageContaining("LETTER");
        assertThat(count("purchase")).isEqualTo(10);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
