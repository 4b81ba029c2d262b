package dev.dmb.internal.person;

import dev.dmb.internal.vector.Cells;
import dev.dmb.internal.vector.DerivedVectorGenerator;
import dev.dmb.internal.vector.Vector;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail address of the row's own person, no longer than its column. Immutable.
 *
 * @param email as the user wrote it
 * @param maxChars most characters
 * @param emails writes many
 */
record EmailInColumn(EmailOf email, int maxChars, EmailFill emails)
        implements FieldGenerator.Derived<String>, DerivedVectorGenerator {

    EmailInColumn(EmailOf email, int maxChars) {
        this(email, maxChars, new EmailFill(false, maxChars));
    }

    @Override
    public List<Read> reads() {
        return email.reads();
    }

    @Override
    public @Nullable String derive(List<@Nullable Object> values, long row, RandomGenerator random) {
        return EmailText.of(values, "", maxChars);
    }

    @Override
    public void fill(Cells cells, FieldType[] types, Vector[] read, Vector out) {
        emails.fill(cells, types, read, out);
    }

    @Override
    public String toString() {
        return email.toString();
    }
}
