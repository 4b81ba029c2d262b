package dev.dmb.benchmarks;

import static org.instancio.Select.field;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.instancio.Instancio;
import org.instancio.Model;

/** The rows as records filled by Instancio from the same words, and written as CSV. Used by one thread. */
final class InstancioRows {

    /** One row. */
    record Person(
            long id,
            String firstName,
            String lastName,
            String email,
            int age,
            String city,
            LocalDateTime createdAt,
            BigDecimal balance) {}

    private final Model<Person> model;
    private final StringBuilder lines = new StringBuilder();
    private long chars;

    InstancioRows(Pools pools) {
        String[] first = strings(pools.first());
        String[] last = strings(pools.last());
        String[] cities = strings(pools.cities());
        LocalDateTime from = LocalDateTime.ofEpochSecond(Draws.FIRST_SECOND, 0, ZoneOffset.UTC);
        model = Instancio.of(Person.class)
                .generate(field(Person::id), gen -> gen.longSeq())
                .generate(field(Person::firstName), gen -> gen.oneOf(first))
                .generate(field(Person::lastName), gen -> gen.oneOf(last))
                .generate(field(Person::email), gen -> gen.net().email())
                .generate(field(Person::age), gen -> gen.ints()
                        .range((int) PersonTable.MIN_AGE, (int) PersonTable.MAX_AGE))
                .generate(field(Person::city), gen -> gen.oneOf(cities))
                .generate(
                        field(Person::createdAt),
                        gen -> gen.temporal().localDateTime().range(from, from.plusSeconds(Draws.SECONDS)))
                .generate(field(Person::balance), gen -> gen.math()
                        .bigDecimal()
                        .range(BigDecimal.ZERO, BigDecimal.valueOf(PersonTable.MAX_BALANCE_IN_CENTS, 2))
                        .scale(2))
                .toModel();
    }

    void make(long rows) {
        Instancio.stream(model).limit(rows).forEach(this::append);
        chars += lines.length();
        lines.setLength(0);
    }

    private void append(Person person) {
        lines.append(person.id()).append(',');
        lines.append(person.firstName()).append(',').append(person.lastName()).append(',');
        lines.append(person.email()).append(',').append(person.age()).append(',');
        lines.append(person.city()).append(',').append(person.createdAt()).append(',');
        lines.append(person.balance()).append("\r\n");
    }

    long chars() {
        return chars;
    }

    private static String[] strings(byte[][] words) {
        return Arrays.stream(words)
                .map(word -> new String(word, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }
}
