package dev.dmb.generator;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.ForeignKey;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.util.Optional;

/**
 * Finds generators for columns that name none: by key, then by type, then by name (in English, German and Spanish), then by
 * the type's length.
 *
 * <p>What is found always fits the column's type. For a column that is unique its values differ by construction.
 *
 * @since 0.1
 */
public final class Inference {

    private static final double CERTAIN = 1;
    private static final double LIKELY = 0.9;
    private static final double GUESSED = 0.6;
    private static final double UNKNOWN = 0.3;

    private Inference() {}

    /**
     * Finds a generator for one column.
     *
     * @param schema the table's schema
     * @param table the column's table
     * @param column a column that is part of no foreign key
     * @return the generator, with the reason
     */
    public static Inferred infer(Schema schema, Table table, Column column) {
        Subject subject = Subject.of(table, column);
        return byKey(subject)
                .or(() -> byType(subject))
                .or(() -> byName(subject))
                .map(inferred -> forKey(subject, inferred))
                .orElseGet(() ->
                        forKey(subject, new Inferred(TypeForms.of(column.type()), UNKNOWN, "type " + column.type())));
    }

    private static Optional<Inferred> byKey(Subject subject) {
        if (!NumberForms.isWhole(subject.type())) {
            return Optional.empty();
        }
        if (subject.isUnique()) {
            String reason = subject.column().isPrimaryKey() ? "primary key" : "unique whole number";
            return Optional.of(new Inferred(Generators.sequence(), CERTAIN, reason));
        }
        return subject.foreignKeyInSameKey().map(Inference::position);
    }

    private static Inferred position(ForeignKey foreignKey) {
        String through = foreignKey.columns().get(0);
        return new Inferred(Generators.position(through), LIKELY, "key together with '" + through + "'");
    }

    private static Optional<Inferred> byType(Subject subject) {
        boolean isTelling =
                switch (subject.kind()) {
                    case UUID, ENUM, BOOLEAN, BINARY, JSON -> true;
                    case CHAR,
                            VARCHAR,
                            TEXT,
                            SMALLINT,
                            INTEGER,
                            BIGINT,
                            DECIMAL,
                            REAL,
                            DOUBLE,
                            DATE,
                            TIME,
                            TIMESTAMP,
                            TIMESTAMP_WITH_TIME_ZONE -> false;
                };
        return isTelling
                ? Optional.of(new Inferred(TypeForms.of(subject.type()), CERTAIN, "type " + subject.type()))
                : Optional.empty();
    }

    private static Optional<Inferred> byName(Subject subject) {
        String reason = "name '" + subject.column().name() + "'";
        if (subject.kind() == Kind.TIME) {
            return Optional.of(new Inferred(TimeForms.timeOfDay(subject), LIKELY, reason));
        } else if (TimeForms.isDate(subject.kind())) {
            return TimeForms.afterStart(subject)
                    .map(after -> new Inferred(after, LIKELY, reason))
                    .or(() -> TimeMeaning.of(subject)
                            .flatMap(meaning -> meaning.generator(subject))
                            .map(generator -> new Inferred(generator, LIKELY, reason)));
        } else if (Fit.isText(subject.kind())) {
            return TextMeaning.of(subject).flatMap(meaning -> named(subject, meaning, reason));
        }
        return NumberMeaning.of(subject)
                .flatMap(meaning -> meaning.generator(subject))
                .map(generator -> new Inferred(generator, LIKELY, reason));
    }

    private static Optional<Inferred> named(Subject subject, TextMeaning meaning, String reason) {
        boolean isVague = meaning == TextMeaning.NAME || meaning == TextMeaning.KIND || meaning == TextMeaning.CODE;
        String whose = meaning == TextMeaning.NAME
                ? reason + " in table '" + subject.table().name() + "'"
                : reason;
        return meaning.generator(subject).map(generator -> new Inferred(generator, isVague ? GUESSED : LIKELY, whose));
    }

    private static Inferred forKey(Subject subject, Inferred inferred) {
        if (subject.isUnique()) {
            return new Inferred(
                    UniqueForms.alone(subject, inferred.generator()), inferred.confidence(), inferred.reason());
        } else if (subject.isInKey()) {
            return new Inferred(
                    UniqueForms.together(subject, inferred.generator()), inferred.confidence(), inferred.reason());
        }
        return inferred;
    }
}
