package dev.dmb.generator;

import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.util.Arrays;
import java.util.List;

/** Everyday words and texts in the forms that a column's length allows. */
final class WordForms {

    private static final int SHORT_WORD = 2;
    private static final int HEX_COLOR_LENGTH = 7;
    private static final int PARAGRAPH_LENGTH = 400;
    private static final int BCRYPT_LENGTH = 60;

    private WordForms() {}

    /** One of the words that fit, without abbreviations where there are longer ones; codes when none fits. */
    static FieldGenerator<?> of(Subject subject, String... words) {
        boolean isExact = subject.kind() == Kind.CHAR;
        List<String> fitting = Arrays.stream(words)
                .filter(word -> isExact ? word.length() == subject.maxChars() : word.length() <= subject.maxChars())
                .toList();
        List<String> whole =
                fitting.stream().filter(word -> word.length() > SHORT_WORD).toList();
        if (fitting.isEmpty()) {
            return CodeForms.exactly(subject.maxChars());
        }
        return Generators.oneOf(whole.size() > 1 ? whole : fitting);
    }

    static FieldGenerator<?> status(Subject subject) {
        boolean isProvince = (subject.has("state") || subject.has("estado")) && PlaceForms.isInAddress(subject);
        return isProvince ? PlaceForms.province(subject) : of(subject, "NEW", "ACTIVE", "PENDING", "CLOSED", "A", "I");
    }

    static FieldGenerator<?> gender(Subject subject) {
        return of(subject, "female", "male", "other", "F", "M", "X");
    }

    static FieldGenerator<?> color(Subject subject) {
        return subject.maxChars() == HEX_COLOR_LENGTH ? Generators.pattern("#[0-9a-f]{6}") : Generators.color();
    }

    static FieldGenerator<?> title(Subject subject) {
        return NameForms.isPerson(subject.tableWords()) ? Generators.jobTitle() : Generators.words(2, 5);
    }

    static FieldGenerator<?> description(Subject subject) {
        return subject.maxChars() >= PARAGRAPH_LENGTH ? Generators.paragraph() : Generators.sentence();
    }

    /** Texts that look like bcrypt hashes, of no password. */
    static FieldGenerator<?> password(Subject subject) {
        return subject.maxChars() >= BCRYPT_LENGTH
                ? Generators.pattern("\\$2a\\$10\\$[./A-Za-z0-9]{53}")
                : CodeForms.hash(subject.maxChars());
    }
}
