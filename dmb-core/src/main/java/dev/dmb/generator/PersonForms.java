package dev.dmb.generator;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.FieldGenerator;
import java.util.Optional;

/** E-mail addresses that belong to the row's person, where the row names one. */
final class PersonForms {

    private PersonForms() {}

    static FieldGenerator<?> email(Subject subject) {
        Optional<String> first = nameColumn(subject, TextMeaning.FIRST_NAME);
        Optional<String> last = nameColumn(subject, TextMeaning.LAST_NAME);
        if (first.isEmpty() || last.isEmpty()) {
            return Generators.email();
        }
        return subject.isUnique()
                ? Generators.uniqueEmailOf(first.get(), last.get())
                : Generators.emailOf(first.get(), last.get());
    }

    private static Optional<String> nameColumn(Subject subject, TextMeaning meaning) {
        return subject.siblings().stream()
                .filter(sibling ->
                        Fit.isText(sibling.kind()) && sibling.column().nullRate() == 0)
                .filter(sibling ->
                        TextMeaning.of(sibling).filter(meaning::equals).isPresent())
                .map(sibling -> sibling.column().name())
                .findFirst();
    }
}
