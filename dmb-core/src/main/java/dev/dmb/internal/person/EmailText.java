package dev.dmb.internal.person;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes e-mail addresses of given people. */
final class EmailText {

    static final String DOMAIN = "@example.com";
    static final String NAMELESS = "user";

    private EmailText() {}

    /**
     * An address; the name is cut where it is too long.
     *
     * @param names parts of the person's name; NULL and what has no Latin letter is left out
     * @param number digits after the name, or nothing
     * @param maxChars most characters, enough for a letter, the number and the domain
     */
    static String of(List<@Nullable Object> names, String number, int maxChars) {
        String name = names.stream()
                .map(part -> part == null ? "" : AsciiLetters.of(part.toString()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        String known = name.isEmpty() ? NAMELESS : name;
        int room = Math.min(known.length(), maxChars - number.length() - DOMAIN.length());
        String local = known.charAt(room - 1) == '.' ? known.substring(0, room - 1) : known.substring(0, room);
        return local + number + DOMAIN;
    }

    /** Refuses a column without room for a letter, some digits and the domain. */
    static void requireRoom(ColumnContext context, int digits) {
        if (Fit.maxChars(context.type()) < 1 + digits + DOMAIN.length()) {
            throw Fit.misfit(
                    context,
                    context.type() + " is too short for e-mail addresses"
                            + (digits == 0 ? "" : " of " + context.rows() + " rows"),
                    "make the column longer");
        }
    }
}
