package dev.dmb.internal.person;

import dev.dmb.internal.faker.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * First and last names. Immutable.
 *
 * @param first at least one, all different
 * @param last at least one, all different
 */
record Names(List<String> first, List<String> last) {

    /** No name of any locale is longer. */
    private static final int LONGEST = 40;

    /** The names of a locale as they are written. */
    static Names written(Locale locale) {
        return new Names(
                Words.of("#{Name.firstName}", locale).texts(),
                Words.of("#{Name.lastName}", locale).texts());
    }

    /** The names of a locale in letters a to z; English ones where a locale's have no such letters. */
    static Names inAsciiLetters(Locale locale) {
        Names written = written(locale);
        Names letters = new Names(inAsciiLetters(written.first), inAsciiLetters(written.last));
        return letters.first.isEmpty() || letters.last.isEmpty() ? inAsciiLetters(Locale.ENGLISH) : letters;
    }

    private static List<String> inAsciiLetters(List<String> names) {
        return names.stream()
                .map(AsciiLetters::of)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The first names, each with a sign after it. */
    List<String> firstFollowedBy(String sign) {
        return first.stream().map(name -> name + sign).toList();
    }

    /** Those of the names that together are no longer than a number of characters; as long ones as possible. */
    Optional<Names> within(int chars) {
        for (int limit = LONGEST; limit > 0; limit--) {
            Names names = new Names(upTo(first, limit), upTo(last, limit));
            if (!names.first.isEmpty() && !names.last.isEmpty() && names.longest() <= chars) {
                return Optional.of(names);
            }
        }
        return Optional.empty();
    }

    private static List<String> upTo(List<String> names, int limit) {
        return names.stream().filter(name -> length(name) <= limit).toList();
    }

    /** Characters of the longest first and the longest last name together. */
    int longest() {
        return longest(first) + longest(last);
    }

    private static int longest(List<String> names) {
        return names.stream().mapToInt(Names::length).max().orElse(0);
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }
}
