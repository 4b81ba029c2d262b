package dev.dmb.benchmarks;

import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.past;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;

import dev.dmb.plan.Plan;
import dev.dmb.schema.Schema;
import java.math.BigDecimal;
import java.time.Period;

/** The table that every maker of rows makes: eight columns, some 92 bytes of CSV a row. */
final class PersonTable {

    static final String NAME = "person";
    static final long MIN_AGE = 18;
    static final long MAX_AGE = 90;
    static final long MAX_BALANCE_IN_CENTS = 1_000_000;
    static final int YEARS = 2;

    private PersonTable() {}

    private static Schema people() {
        return schema(
                "people",
                table(
                        NAME,
                        bigint("id").primaryKey(),
                        varchar("first_name", 50),
                        varchar("last_name", 50),
                        varchar("email", 120),
                        integer("age").generatedBy(between(MIN_AGE, MAX_AGE)),
                        varchar("city", 60),
                        timestamp("created_at").generatedBy(past(Period.ofYears(YEARS))),
                        decimal("balance", 10, 2)
                                .generatedBy(between(BigDecimal.ZERO, BigDecimal.valueOf(MAX_BALANCE_IN_CENTS, 2)))));
    }

    /** A plan on one thread. */
    static Plan plan(long rows) {
        return Plan.of(people()).withRows(NAME, rows).withThreads(1);
    }
}
