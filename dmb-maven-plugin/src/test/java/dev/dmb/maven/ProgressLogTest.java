package dev.dmb.maven;

import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLogTest {

    private static final Table CUSTOMER = table("customer", Column.bigint("id"));
    private static final Table PURCHASE = table("purchase", Column.bigint("id"));

    private final List<String> lines = new ArrayList<>();
    private double seconds = 100;
    private final ProgressLog progress = new ProgressLog(lines::add, () -> (long) (seconds * 1e9));

    @Test
    void shortRunsAreSilent() {
        at(4.9, CUSTOMER, 1_000_000);

        assertThat(lines).isEmpty();
    }

    @Test
    void tellsEveryFiveSecondsWhereItIsAndHowFast() {
        at(2, CUSTOMER, 1_000_000);
        at(5, CUSTOMER, 2_500_000);
        at(6, CUSTOMER, 10_000_000);
        at(9.9, PURCHASE, 1_000_000);
        at(10, PURCHASE, 2_500_000);

        assertThat(lines)
                .containsExactly(
                        "customer: 2,500,000 of 10,000,000 rows (25 %), 500,000 rows/s",
                        "purchase: 2,500,000 of 10,000,000 rows (25 %), 2,000,000 rows/s");
    }

    private void at(double second, Table table, long done) {
        seconds = 100 + second;
        progress.rows(table, done, 10_000_000);
    }
}
