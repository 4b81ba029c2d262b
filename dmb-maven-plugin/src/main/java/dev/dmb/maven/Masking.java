package dev.dmb.maven;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps secrets out of what Maven prints, whoever put them there: database drivers quote URLs. Used by one thread. */
final class Masking {

    private final List<String> secrets = new ArrayList<>();

    /** Hides a text from now on, where it stands as a word of its own. */
    void hide(@Nullable String secret) {
        if (secret != null && !secret.isBlank()) {
            secrets.add(secret);
        }
    }

    /** The text with three asterisks for each secret. */
    String masked(String text) {
        return secrets.isEmpty() ? text : pattern().matcher(text).replaceAll("***");
    }

    /** The cause, unless its stack trace, which {@code mvn -e} prints, tells a secret. */
    Optional<Throwable> told(@Nullable Throwable cause) {
        return Optional.ofNullable(cause)
                .filter(known ->
                        secrets.isEmpty() || !pattern().matcher(trace(known)).find());
    }

    private Pattern pattern() {
        String any = secrets.stream().map(Pattern::quote).collect(joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }

    private static String trace(Throwable cause) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
