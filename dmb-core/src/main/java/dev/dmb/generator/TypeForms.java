package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/** Values for a type alone, where a name says nothing. */
final class TypeForms {

    private static final int LONGEST_BINARY = 32;
    private static final int LONGEST_COUNTED = 1000;
    private static final int LONGEST_CODE = 3;
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_WORDS = 100;

    private TypeForms() {}

    static FieldGenerator<?> of(FieldType type) {
        return switch (type.kind()) {
            case CHAR -> CodeForms.exactly(type.length());
            case VARCHAR -> text(type.length());
            case TEXT -> Generators.paragraph();
            case SMALLINT, INTEGER, BIGINT -> NumberForms.within(type, 1, 1_000);
            case DECIMAL, REAL, DOUBLE -> NumberForms.within(type, 0, 1_000);
            case BOOLEAN -> Generators.oneOf(true, false);
            case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> Generators.past(Period.ofYears(2));
            case TIME -> Generators.between(LocalTime.MIN, LocalTime.of(23, 59, 59));
            case UUID -> Generators.uuid();
            case JSON -> Generators.pattern("\\{\"id\": [1-9][0-9]{0,4}, \"active\": (true|false)\\}");
            case BINARY -> Generators.bytes(Math.min(type.length(), LONGEST_BINARY));
            case ENUM -> Generators.oneOf(type.values());
        };
    }

    private static FieldGenerator<?> text(int maxChars) {
        if (maxChars <= LONGEST_CODE) {
            return CodeForms.exactly(maxChars);
        } else if (maxChars <= LONGEST_WORD) {
            return Generators.words(1, 1);
        }
        return maxChars <= LONGEST_WORDS ? Generators.words(1, 3) : Generators.sentence();
    }

    /** Values of which there are many, and which differ by construction. */
    static FieldGenerator<?> unique(FieldType type) {
        return switch (type.kind()) {
            case CHAR ->
                type.length() <= LONGEST_COUNTED
                        ? CodeForms.exactly(type.length())
                        : Generators.distinct(Generators.sentence());
            case VARCHAR -> CodeForms.manyUpTo(type.length());
            case TEXT -> Generators.distinct(Generators.sentence());
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE -> Generators.sequence();
            case DECIMAL -> Generators.between(BigDecimal.ZERO, NumberForms.largest(type));
            case BOOLEAN -> Generators.oneOf(true, false);
            case DATE -> Generators.between(LocalDate.of(1900, 1, 1), LocalDate.of(2099, 12, 31));
            case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> Generators.past(Period.ofYears(10));
            case TIME -> Generators.between(LocalTime.MIN, LocalTime.of(23, 59, 59, 999_999_000));
            case UUID -> Generators.uuid();
            case JSON -> Generators.pattern("\\{\"id\": [1-9][0-9]{8}, \"active\": (true|false)\\}");
            case BINARY -> Generators.bytes(Math.min(type.length(), LONGEST_BINARY));
            case ENUM -> Generators.oneOf(type.values());
        };
    }
}
