package dev.dmb.internal.person;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of the row's own person, {@code anna.smith@example.com}; in a unique column with the row's number.
 * Never NULL. Immutable.
 *
 * @param firstName what is read as the first name
 * @param lastName what is read as the last name
 */
public record EmailOf(Read firstName, Read lastName) implements FieldGenerator.Derived<String> {

    @Override
    public List<Read> reads() {
        return List.of(firstName, lastName);
    }

    @Override
    public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return EmailText.of(values, "", Integer.MAX_VALUE);
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        Fit.requireText(context, this);
        if (context.type().kind() == Kind.ENUM) {
            // Held against the enum's values one by one.
            return this;
        }
        if (Fit.isUniqueAlone(context)) {
            return new NumberedEmailOf(firstName, lastName).specialize(context);
        }
        EmailText.requireRoom(context, 0);
        return new EmailInColumn(this, Fit.maxChars(context.type()));
    }

    @Override
    public String toString() {
        return "emailOf(" + firstName + ", " + lastName + ")";
    }
}
