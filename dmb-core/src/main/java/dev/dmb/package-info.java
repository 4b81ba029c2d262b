/**
 * DMB makes relational test data: describe tables once, get the same rows every time.
 *
 * <p>Data flows one way. A {@link dev.dmb.schema.Schema} says what exists; a {@link dev.dmb.plan.Plan} adds seed and
 * row counts and checks everything; the plan fills one {@link dev.dmb.plan.Batch} after another and hands them to
 * {@link dev.dmb.plan.Sink sinks}; a {@link dev.dmb.plan.Report} says what was written.
 *
 * <pre>{@code
 * Schema shop = schema("shop",
 *         table("customer", bigint("id").primaryKey(), varchar("email", 120).unique()),
 *         table("purchase", bigint("id").primaryKey(), bigint("customer_id").references("customer").children(0, 5)));
 *
 * Report report = Plan.of(shop).withSeed(42).withRows("customer", 10_000).run(CsvSink.to(folder));
 * }</pre>
 *
 * <p>A cell is a pure function of seed, table name, column name and row number. Nothing reads the clock.
 */
@NullMarked
package dev.dmb;

import org.jspecify.annotations.NullMarked;
