package dev.dmb.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.LoadMode;
import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is true of the whole shop in every database, asked in SQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShopContract {

    private final DataSource database = UrlDataSource.of(url());
    private final Plan plan = Plan.read(Path.of("src/main/dmb/shop.yml"));
    private final Schema schema = plan.schema();
    private Report report;

    /** JDBC URL of an empty database. */
    abstract String url();

    @BeforeAll
    void load() {
        report = plan.run(JdbcSink.into(database).withMode(LoadMode.TRUNCATE));
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void everyTableHasTheRowsOfTheReport() throws SQLException {
        for (Table table : schema.tables()) {
            assertThat(number("select count(*) from " + table.name())).as(table.name())
                    .isEqualTo(report.rows(table.name())).isEqualTo(plan.rowCount(table.name())).isPositive();
        }
        assertThat(number("select count(*) from customer")).isEqualTo(10_000);
    }

    @Test
    void noForeignKeyHasAnOrphan() throws SQLException {
        SoftAssertions all = new SoftAssertions();
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                all.assertThat(orphans(table, key)).as("orphans of %s %s", table.name(), key).isZero();
            }
        }
        all.assertAll();
    }

    private long orphans(Table table, ForeignKey key) throws SQLException {
        List<String> parents = schema.referenced(key);
        String join = String.join(" and ", IntStream.range(0, parents.size())
                .mapToObj(i -> "p." + parents.get(i) + " = c." + key.columns().get(i)).toList());
        return number("select count(*) from " + table.name() + " c where c." + key.columns().get(0)
                + " is not null and not exists (select 1 from " + key.parent() + " p where " + join + ")");
    }

    @Test
    void everyKeyIsUnique() throws SQLException {
        SoftAssertions all = new SoftAssertions();
        for (Table table : schema.tables()) {
            for (List<String> key : table.keys()) {
                String columns = String.join(", ", key);
                all.assertThat(number("select count(*) from (select 1 from " + table.name() + " group by " + columns + " having count(*) > 1) d"))
                        .as("duplicates of %s %s", table.name(), key).isZero();
            }
        }
        all.assertAll();
    }

    @Test
    void theDatabaseItselfGuardsKeysAndForeignKeys() throws SQLException {
        long foreignKeys = schema.tables().stream().mapToLong(table -> table.foreignKeys().size()).sum();
        assertThat(constraints("FOREIGN KEY")).isEqualTo(foreignKeys);
        assertThat(constraints("PRIMARY KEY")).isEqualTo(schema.tables().size());
        assertThat(constraints("UNIQUE")).isEqualTo(schema.tables().stream().mapToLong(table -> table.uniques().size()).sum());
    }

    private long constraints(String type) throws SQLException {
        return number("select count(*) from information_schema.table_constraints where constraint_type = '" + type
                + "' and lower(table_schema) = 'public'");
    }

    @Test
    void ordersGoToAnAddressOfTheirCustomer() throws SQLException {
        assertThat(number("select count(*) from orders o join address a on a.id = o.address_id where a.customer_id <> o.customer_id"))
                .isZero();
    }

    @Test
    void everyLineCostsWhatItsProductCosts() throws SQLException {
        assertThat(number("select count(*) from order_line l join product p on p.id = l.product_id where p.price <> l.unit_price"))
                .isZero();
    }

    @Test
    void thingsHappenInOrder() throws SQLException {
        assertThat(number("select count(*) from orders o join customer c on c.id = o.customer_id where o.ordered_at <= c.created_at"))
                .isZero();
        assertThat(number("select count(*) from category where parent_id >= id")).isZero();
    }

    @Test
    void everyCustomerHasOneOrTwoAddressesAndUpToFiveOrders() throws SQLException {
        for (String counted : Stream.of("address", "orders").toList()) {
            String perCustomer = "(select count(x.id) n from customer c left join " + counted + " x on x.customer_id = c.id group by c.id) d";
            assertThat(number("select min(n) from " + perCustomer)).as("fewest %s", counted).isEqualTo(counted.equals("address") ? 1 : 0);
            assertThat(number("select max(n) from " + perCustomer)).as("most %s", counted).isEqualTo(counted.equals("address") ? 2 : 5);
        }
    }

    @Test
    void linesAreNumberedFromOneWithoutGaps() throws SQLException {
        assertThat(number("select count(*) from (select order_id from order_line group by order_id"
                + " having min(line_no) <> 1 or max(line_no) <> count(*)) d")).isZero();
    }
}
