package dev.dmb.schema;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets only plain conditions through: names, numbers, texts, operators and parentheses, but no comment and no second statement. */
final class CheckText {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|'(?:[^']|'')*'|\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*|\\d+(?:\\.\\d+)?|<=|>=|<>|!=|\\|\\||::|[-+*/%=<>~^(),.\\[\\]]");

    private CheckText() {}

    /**
     * Says what is wrong with a condition.
     *
     * @param condition as the user wrote it
     * @return what is wrong; empty when nothing is
     */
    static Optional<String> problem(String condition) {
        Matcher token = TOKEN.matcher(condition);
        int depth = 0;
        int end = 0;
        while (end < condition.length()) {
            if (!token.find(end) || token.start() != end) {
                return Optional.of("unexpected '" + condition.charAt(end) + "' at character " + (end + 1));
            }
            if (condition.startsWith("--", end) || condition.startsWith("/*", end)) {
                return Optional.of("a comment at character " + (end + 1));
            }
            depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
            if (depth < 0) {
                return Optional.of("a closing parenthesis too many at character " + (end + 1));
            }
            end = token.end();
        }
        return condition.isBlank()
                ? Optional.of("nothing in it")
                : depth > 0 ? Optional.of("a closing parenthesis is missing") : Optional.empty();
    }
}
