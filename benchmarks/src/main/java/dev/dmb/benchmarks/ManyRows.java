package dev.dmb.benchmarks;

import static dev.dmb.generator.Generators.between;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;

import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.plan.Sink;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.List;

/** Makes rows of tables with unique columns and foreign keys to nowhere, and prints how many it made. */
public final class ManyRows {

    static final String UNIQUE_TABLE = "customer";

    private ManyRows() {}

    /** A plan for some customers, and what belongs to them. */
    static Plan plan(long customers) {
        Schema schema = schema(
                "many",
                table(
                        UNIQUE_TABLE,
                        bigint("id").primaryKey(),
                        bigint("number").unique().generatedBy(between(1, 1_000_000_000)),
                        varchar("first_name", 50),
                        varchar("last_name", 50),
                        varchar("email", 120).unique()),
                table(
                        "purchase",
                        bigint("id").primaryKey(),
                        bigint("customer_id").references(UNIQUE_TABLE).children(0, 4),
                        varchar("code", 20).unique()),
                table(
                        "rating",
                        bigint("customer_id").references(UNIQUE_TABLE).children(2, 2),
                        bigint("purchase_id").references("purchase"),
                        primaryKey("customer_id", "purchase_id")));
        return Plan.of(schema).withRows(UNIQUE_TABLE, customers);
    }

    /**
     * Makes rows.
     *
     * @param arguments how many customers; five times as many rows in all
     */
    public static void main(String[] arguments) {
        Report report = plan(Long.parseLong(arguments[0])).run(plan -> new Nowhere());
        System.out.println(
                report.tables().stream().mapToLong(Report.TableRows::rows).sum());
    }

    /** Takes batches and keeps nothing of them. */
    private static final class Nowhere implements Sink.Writer {

        @Override
        public void begin(Table table) {}

        @Override
        public void write(Batch batch) {}

        @Override
        public Sink.Written commit() {
            return new Sink.Written(List.of(), List.of());
        }

        @Override
        public void close() {}
    }
}
