package dev.dmb.benchmarks;

import static net.datafaker.transformations.Field.field;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.datafaker.Faker;
import net.datafaker.transformations.CsvTransformer;
import net.datafaker.transformations.Schema;

/** The rows as Datafaker's own schema and CSV transformer make them. Used by one thread. */
final class DatafakerRows {

    private final CsvTransformer<Object> transformer =
            CsvTransformer.<Object>builder().header(false).separator(",").build();
    private final AtomicLong id = new AtomicLong();
    private final Schema<Object, ?> schema;
    private long chars;

    DatafakerRows() {
        Faker faker = new Faker(Locale.ENGLISH, new Random(1));
        schema = Schema.of(
                field("id", id::incrementAndGet),
                field("first_name", () -> faker.name().firstName()),
                field("last_name", () -> faker.name().lastName()),
                field("email", () -> faker.internet().emailAddress()),
                field("age", () -> faker.number()
                        .numberBetween((int) PersonTable.MIN_AGE, (int) PersonTable.MAX_AGE + 1)),
                field("city", () -> faker.address().city()),
                field("created_at", () -> faker.timeAndDate().past(PersonTable.YEARS * 365L, TimeUnit.DAYS)),
                field("balance", () -> faker.number().randomDouble(2, 0, PersonTable.MAX_BALANCE_IN_CENTS / 100)));
    }

    void make(long rows) {
        chars += transformer.generate(schema, (int) rows).length();
    }

    long chars() {
        return chars;
    }
}
