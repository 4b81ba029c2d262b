package dev.dmb.benchmarks;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Plans 100 tables, each of which refers to the one before, and prints how many once the plan is checked. */
public final class ManyTables {

    private static final int TABLES = 100;

    private ManyTables() {}

    /** Plans, prints, ends. */
    public static void main(String[] arguments) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            var parent = bigint("parent_id");
            tables.add(table(
                    "table_" + i,
                    bigint("id").primaryKey(),
                    i == 0 ? parent : parent.references("table_" + (i - 1)),
                    varchar("first_name", 50),
                    varchar("last_name", 50),
                    varchar("email", 120).unique(),
                    varchar("city", 60),
                    date("birth_date"),
                    decimal("amount", 10, 2)));
        }
        Plan plan = Plan.of(Schema.schema("many", tables.toArray(Table[]::new))).check();
        System.out.println(plan.tables().size());
    }
}
