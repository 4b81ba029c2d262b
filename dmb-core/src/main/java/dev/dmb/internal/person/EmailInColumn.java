package dev.dmb.internal.person;

import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of the row's own person, no longer than its column. Immutable.
 *
 * @param email as the user wrote it
 * @param maxChars most characters
 */
record EmailInColumn(EmailOf email, int maxChars) implements FieldGenerator.Derived<String> {

    @Override
    public List<Read> reads() {
        return email.reads();
    }

    @Override
    public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return EmailText.of(values, "", maxChars);
    }

    @Override
    public String toString() {
        return email.toString();
    }
}
