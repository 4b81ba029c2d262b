package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Dates and times that keep their order within a row. */
final class TimeForms {

    private static final TimeSpan AFTER_CREATION = Generators.hours(1, 30 * 24);
    private static final TimeSpan AFTER_START = Generators.days(1, 90);
    private static final LocalTime NOON = LocalTime.NOON;

    /** What the start is called, by what the end is called. */
    private static final Map<String, List<String>> STARTS = Map.ofEntries(
            Map.entry("until", List.of("from", "since")),
            Map.entry("to", List.of("from")),
            Map.entry("end", List.of("start", "begin")),
            Map.entry("ends", List.of("starts", "begins")),
            Map.entry("ended", List.of("started", "begun")),
            Map.entry("finish", List.of("start")),
            Map.entry("finished", List.of("started")),
            Map.entry("completed", List.of("started")),
            Map.entry("closed", List.of("opened")),
            Map.entry("closes", List.of("opens")),
            Map.entry("returned", List.of("rented", "borrowed")),
            Map.entry("departure", List.of("arrival")),
            Map.entry("checkout", List.of("checkin")),
            Map.entry("out", List.of("in")),
            Map.entry("bis", List.of("von", "ab", "seit")),
            Map.entry("ende", List.of("anfang", "beginn", "start")),
            Map.entry("endet", List.of("beginnt")),
            Map.entry("hasta", List.of("desde")),
            Map.entry("fin", List.of("inicio", "comienzo")));

    private static final Set<String> START_WORDS = Set.of(
            "start",
            "begin",
            "from",
            "open",
            "opens",
            "opening",
            "beginn",
            "anfang",
            "von",
            "ab",
            "inicio",
            "desde",
            "apertura");
    private static final Set<String> END_WORDS = Set.of(
            "end", "finish", "to", "until", "close", "closes", "closing", "ende", "bis", "fin", "hasta", "cierre");

    private TimeForms() {}

    /** After the column that says when the period of this one began. */
    static Optional<FieldGenerator<?>> afterStart(Subject subject) {
        return sibling(subject, starts(subject.words())).map(start -> Generators.after(start, AFTER_START));
    }

    /** After the row was created, if a column says when. */
    static FieldGenerator<?> updated(Subject subject) {
        return datesBefore(subject)
                .filter(sibling -> TimeMeaning.of(sibling)
                        .filter(TimeMeaning.CREATED::equals)
                        .isPresent())
                .findFirst()
                .<FieldGenerator<?>>map(
                        created -> Generators.after(created.column().name(), AFTER_CREATION))
                .orElseGet(() -> Generators.past(Period.ofYears(1)));
    }

    /** Times of day: starts before noon, ends after it. */
    static FieldGenerator<?> timeOfDay(Subject subject) {
        if (subject.words().stream().anyMatch(START_WORDS::contains)) {
            return Generators.between(LocalTime.of(6, 0), NOON);
        } else if (subject.words().stream().anyMatch(END_WORDS::contains)) {
            return Generators.between(NOON.plusSeconds(1), LocalTime.of(22, 0));
        }
        return Generators.between(LocalTime.MIN, LocalTime.of(23, 59, 59));
    }

    private static Optional<String> sibling(Subject subject, List<List<String>> names) {
        return datesBefore(subject)
                .filter(sibling -> names.contains(sibling.words()))
                .map(sibling -> sibling.column().name())
                .findFirst();
    }

    /** Other dates and timestamps of the row that are never NULL where this one must not be. */
    private static Stream<Subject> datesBefore(Subject subject) {
        return subject.siblings().stream()
                .filter(sibling -> isDate(sibling.kind()))
                .filter(sibling ->
                        sibling.column().nullRate() == 0 || subject.column().isNullable());
    }

    private static List<List<String>> starts(List<String> words) {
        List<List<String>> starts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (String start : STARTS.getOrDefault(words.get(i), List.of())) {
                List<String> name = new ArrayList<>(words);
                name.set(i, start);
                starts.add(name);
            }
        }
        return starts;
    }

    static boolean isDate(Kind kind) {
        return switch (kind) {
            case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> true;
            case CHAR,
                    VARCHAR,
                    TEXT,
                    SMALLINT,
                    INTEGER,
                    BIGINT,
                    DECIMAL,
                    REAL,
                    DOUBLE,
                    BOOLEAN,
                    TIME,
                    UUID,
                    JSON,
                    BINARY,
                    ENUM -> false;
        };
    }
}
