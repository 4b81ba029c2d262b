package dev.dmb.generator;

import dev.dmb.internal.faker.FakerWords;
import dev.dmb.internal.vector.CyclicDomain;
import dev.dmb.internal.vector.DistinctByRow;
import dev.dmb.internal.vector.PositionInParent;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;

/** Generators whose values can be told apart, for columns of keys. */
final class UniqueForms {

    private static final long MANY = 100_000;
    private static final int SHORTEST_NUMBERED = 12;

    private UniqueForms() {}

    /** The generator for a column that alone is unique, or as near as it comes to it. */
    static FieldGenerator<?> alone(Subject subject, FieldGenerator<?> generator) {
        if (generator instanceof DistinctByRow
                || generator instanceof CyclicDomain
                || hasMany(generator) && subject.kind() != Kind.DATE) {
            return generator;
        }
        boolean canBeNumbered =
                switch (subject.kind()) {
                    case VARCHAR, TEXT ->
                        subject.maxChars() >= SHORTEST_NUMBERED
                                && !(generator instanceof FieldGenerator.Derived)
                                && isOfWords(generator);
                    case CHAR,
                            SMALLINT,
                            INTEGER,
                            BIGINT,
                            DECIMAL,
                            REAL,
                            DOUBLE,
                            BOOLEAN,
                            DATE,
                            TIME,
                            TIMESTAMP,
                            TIMESTAMP_WITH_TIME_ZONE,
                            UUID,
                            JSON,
                            BINARY,
                            ENUM -> false;
                };
        return canBeNumbered ? Generators.distinct(generator) : TypeForms.unique(subject.type());
    }

    /** The generator for one of several columns that are unique together: one whose values can be counted. */
    static FieldGenerator<?> together(Subject subject, FieldGenerator<?> generator) {
        boolean isCountable = generator instanceof DistinctByRow
                || generator instanceof PositionInParent
                || generator instanceof FieldGenerator.OfDomain
                        && subject.kind() != Kind.REAL
                        && subject.kind() != Kind.DOUBLE;
        return isCountable ? generator : TypeForms.unique(subject.type());
    }

    private static boolean hasMany(FieldGenerator<?> generator) {
        return generator instanceof FieldGenerator.OfDomain<?> domain
                && !(generator instanceof FakerWords)
                && domain.domainSize() >= MANY;
    }

    /** Whether a text stays readable with a number after it; codes and patterns do not. */
    private static boolean isOfWords(FieldGenerator<?> generator) {
        return generator instanceof FakerWords || !(generator instanceof FieldGenerator.OfDomain);
    }
}
