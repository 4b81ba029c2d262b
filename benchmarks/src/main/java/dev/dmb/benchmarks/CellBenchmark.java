package dev.dmb.benchmarks;

import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.firstName;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;

import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldGenerator;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.datafaker.Faker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What one cell costs, in columns of {@link #ROWS} cells; beside it what the same cell costs without DMB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class CellBenchmark {

    static final int ROWS = 100_000;

    private static final String TABLE = "cells";
    private static final Random UNUSED = new Random(1);

    private final Plan firstNames = plan(varchar("name", 50).generatedBy(firstName()));
    private final Plan numbers = plan(bigint("number").generatedBy(between(1, 1_000_000)));
    private final Plan uniqueNumbers = plan(bigint("number").unique().generatedBy(between(1, 10_000_000)));
    private final Plan uniqueEmails = plan(varchar("email", 120).unique());
    private final FieldGenerator.OfLong lambda = (row, random) -> row ^ row << 7;
    private final Plan lambdas = plan(bigint("number").generatedBy(lambda));
    private final Faker faker = new Faker(Locale.ENGLISH, new Random(1));
    private final byte[][] words = Pools.ofDmb().first();

    private static Plan plan(Column column) {
        return Plan.of(schema("one", table(TABLE, column)))
                .withRows(TABLE, ROWS)
                .check();
    }

    private static void generate(Plan plan, Blackhole hole) {
        plan.generate(TABLE, 0, ROWS, hole::consume);
    }

    /** First names as UTF-8, each at its place in the vocabulary. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void firstNameOfDmb(Blackhole hole) {
        firstNames.generate(TABLE, 0, ROWS, batch -> readTexts(batch, hole));
    }

    private static void readTexts(Batch batch, Blackhole hole) {
        hole.consume(batch.utf8(0));
        for (int row = 0; row < batch.size(); row++) {
            hole.consume(batch.utf8End(0, row));
        }
    }

    /** The same words out of an array. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void firstNameOutOfArray(Blackhole hole) {
        for (int row = 0; row < ROWS; row++) {
            hole.consume(words[Draws.below(row, 1, words.length)]);
        }
    }

    /** Datafaker's own call. */
    @Benchmark
    public String firstNameOfDatafaker() {
        return faker.name().firstName();
    }

    /** Whole numbers. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void number(Blackhole hole) {
        generate(numbers, hole);
    }

    /** Different whole numbers. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void uniqueNumber(Blackhole hole) {
        generate(uniqueNumbers, hole);
    }

    /** Different e-mail addresses. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void uniqueEmail(Blackhole hole) {
        generate(uniqueEmails, hole);
    }

    /** A user's own generator in a column. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void lambdaInColumn(Blackhole hole) {
        generate(lambdas, hole);
    }

    /** The work of the same generator alone. */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public void lambdaAlone(Blackhole hole) {
        for (int row = 0; row < ROWS; row++) {
            hole.consume(lambda.generateLong(row, UNUSED));
        }
    }
}
