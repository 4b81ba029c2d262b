package dev.dmb.internal.faker;

import dev.dmb.internal.faker.Phrase.Choice;
import dev.dmb.internal.faker.Phrase.Literal;
import dev.dmb.internal.faker.Phrase.Pool;
import dev.dmb.internal.faker.Phrase.Sequence;
import dev.dmb.internal.faker.Phrase.Signs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the plain ones among regular expressions: characters, classes, groups of alternatives, and fixed or small counts. */
final class PlainRegex {

    private static final int MOST_REPEATED = 64;

    private final String regex;
    private int at;

    private PlainRegex(String regex) {
        this.regex = regex;
    }

    /**
     * Compiles a regular expression with the weights of Datafaker: alternatives, characters and counts are equally likely.
     *
     * @param regex a regular expression
     * @return its texts
     * @throws Untraceable when there is more in it
     */
    static Phrase phrase(String regex) {
        PlainRegex reader = new PlainRegex(regex);
        Phrase phrase = reader.alternatives();
        if (reader.at < regex.length()) {
            throw reader.unknown();
        }
        return phrase;
    }

    private Phrase alternatives() {
        List<Phrase> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (isNext('|')) {
            at++;
            alternatives.add(sequence());
        }
        return Choice.of(alternatives, Collections.nCopies(alternatives.size(), 1.0));
    }

    private Phrase sequence() {
        List<Phrase> parts = new ArrayList<>();
        while (at < regex.length() && !isNext('|') && !isNext(')')) {
            parts.add(counted(one()));
        }
        return Sequence.of(parts);
    }

    private Phrase one() {
        char sign = regex.charAt(at++);
        if (sign == '[') {
            return characterClass();
        } else if (sign == '(') {
            Phrase inside = alternatives();
            expect(')');
            return inside;
        } else if (sign == '\\') {
            return escaped();
        } else if (".*+?{}^$".indexOf(sign) >= 0) {
            throw unknown();
        }
        return new Literal(Character.toString(sign));
    }

    private Phrase escaped() {
        char sign = next();
        if (sign == 'd') {
            return new Signs(Signs.DIGITS, 1);
        } else if (Character.isLetterOrDigit(sign)) {
            throw unknown();
        }
        return new Literal(Character.toString(sign));
    }

    private Phrase characterClass() {
        StringBuilder signs = new StringBuilder();
        while (!isNext(']')) {
            char sign = next();
            if (sign == '^' || sign == '\\' || sign == '[' || sign == '&') {
                throw unknown();
            }
            char last = sign;
            if (isNext('-')) {
                at++;
                last = next();
            }
            for (char c = sign; c <= last; c++) {
                if (signs.indexOf(Character.toString(c)) < 0) {
                    signs.append(c);
                }
            }
        }
        expect(']');
        boolean isAscii = signs.chars().allMatch(c -> c < 0x80);
        return isAscii
                ? new Signs(signs.toString(), 1)
                : new Pool(signs.chars().mapToObj(Character::toString).toList());
    }

    private Phrase counted(Phrase one) {
        if (isNext('?')) {
            at++;
            return repeated(one, 0, 1);
        } else if (!isNext('{')) {
            return one;
        }
        at++;
        int min = number();
        int max = min;
        if (isNext(',')) {
            at++;
            max = number();
        }
        expect('}');
        return repeated(one, min, max);
    }

    private Phrase repeated(Phrase one, int min, int max) {
        if (max > MOST_REPEATED || min > max) {
            throw unknown();
        }
        List<Phrase> counts = new ArrayList<>();
        for (int count = min; count <= max; count++) {
            counts.add(
                    one instanceof Signs signs && count > 0
                            ? new Signs(signs.alphabet(), count)
                            : Sequence.of(Collections.nCopies(count, one)));
        }
        return Choice.of(counts, Collections.nCopies(counts.size(), 1.0));
    }

    private int number() {
        int number = 0;
        int start = at;
        while (at < regex.length() && Character.isDigit(regex.charAt(at)) && number < MOST_REPEATED) {
            number = number * 10 + regex.charAt(at++) - '0';
        }
        if (start == at) {
            throw unknown();
        }
        return number;
    }

    private boolean isNext(char sign) {
        return at < regex.length() && regex.charAt(at) == sign;
    }

    private char next() {
        if (at == regex.length()) {
            throw unknown();
        }
        return regex.charAt(at++);
    }

    private void expect(char sign) {
        if (next() != sign) {
            throw unknown();
        }
    }

    private Untraceable unknown() {
        return new Untraceable("a regular expression that is not plain");
    }
}
