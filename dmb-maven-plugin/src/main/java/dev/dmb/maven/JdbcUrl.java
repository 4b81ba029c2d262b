package dev.dmb.maven;

import static java.util.stream.Collectors.joining;

import dev.dmb.jdbc.UrlDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A JDBC URL whose text form, which {@code mvn -X} logs, shows no password. Immutable. */
final class JdbcUrl {

    private static final Pattern MASK = Pattern.compile(Pattern.quote("***"));

    private final String value;

    JdbcUrl(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    /** What the text form does not show. */
    List<String> secrets() {
        String shown =
                Arrays.stream(MASK.split(toString(), -1)).map(Pattern::quote).collect(joining("(.*)"));
        Matcher matcher = Pattern.compile(shown).matcher(value);
        return matcher.matches()
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return UrlDataSource.of(value).toString();
    }
}
