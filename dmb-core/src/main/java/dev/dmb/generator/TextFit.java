package dev.dmb.generator;

import dev.dmb.internal.choice.Choice;
import dev.dmb.internal.choice.NamedList;
import dev.dmb.internal.identifier.Iban;
import dev.dmb.internal.identifier.IpAddress;
import dev.dmb.internal.identifier.RandomUuid;
import dev.dmb.internal.pattern.PatternText;
import dev.dmb.internal.person.Account;
import dev.dmb.internal.person.EmailOf;
import dev.dmb.internal.person.NumberedEmailOf;
import dev.dmb.internal.person.Url;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.FieldType.Kind;
import java.util.List;
import java.util.Optional;

/** Tells whether a column is long enough for a sort of texts to make sense. */
final class TextFit {

    private static final int SHORTEST_EMAIL = 24;
    private static final int SHORTEST_USERNAME = 10;
    private static final int SHORTEST_URL = 26;
    private static final int LONGEST_IBAN = 28;
    private static final int LONGEST_IP = 15;
    private static final int UUID_DIGITS = 32;
    private static final int UUID_CHARS = 36;
    private static final int ANY = 0;

    private TextFit() {}

    /** The generator, if its texts fit the column; a column of fixed length takes texts of that length only. */
    static Optional<FieldGenerator<?>> fitted(Subject subject, FieldGenerator<?> generator) {
        boolean isFitting = subject.kind() == Kind.CHAR
                ? isExact(subject.maxChars(), generator)
                : needed(generator) <= subject.maxChars();
        return isFitting ? Optional.of(generator) : Optional.empty();
    }

    private static int needed(FieldGenerator<?> generator) {
        if (generator instanceof PatternText pattern) {
            return pattern.strings().longest();
        } else if (generator instanceof Account account) {
            return account.form() == Account.Form.EMAIL ? SHORTEST_EMAIL : SHORTEST_USERNAME;
        } else if (generator instanceof EmailOf || generator instanceof NumberedEmailOf) {
            return SHORTEST_EMAIL;
        } else if (generator instanceof Url) {
            return SHORTEST_URL;
        } else if (generator instanceof Iban) {
            return LONGEST_IBAN;
        } else if (generator instanceof IpAddress) {
            return LONGEST_IP;
        } else if (generator instanceof RandomUuid) {
            return UUID_DIGITS;
        }
        return texts(generator).stream().mapToInt(String::length).max().orElse(ANY);
    }

    private static boolean isExact(int length, FieldGenerator<?> generator) {
        if (generator instanceof PatternText pattern) {
            return pattern.strings().shortest() == length && pattern.strings().longest() == length;
        } else if (generator instanceof RandomUuid) {
            return length == UUID_DIGITS || length == UUID_CHARS;
        }
        List<String> texts = texts(generator);
        return !texts.isEmpty() && texts.stream().allMatch(text -> text.length() == length);
    }

    private static List<String> texts(FieldGenerator<?> generator) {
        if (generator instanceof NamedList list) {
            return list.texts();
        }
        return generator instanceof Choice choice
                ? choice.values().stream().map(Object::toString).toList()
                : List.of();
    }
}
