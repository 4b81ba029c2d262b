package dev.dmb.schema;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dmb.schema.FileNode.Place;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a parser says about text that it cannot read, in one line.
 *
 * @param place where it stopped
 * @param message in the parser's words, without its excerpts of the text
 */
record SyntaxError(Place place, String message) {

    /** The YAML parser tells its places in its message, the last of them being where it stopped. */
    private static final Pattern MARK = Pattern.compile("in 'reader', line (\\d+), column (\\d+)");

    private static final Pattern INTERNALS = Pattern.compile(
            " \\(start marker at .*|, got this instead: <.*|: enable `.*|, from `[^`]*`", Pattern.DOTALL);

    static SyntaxError of(JsonProcessingException wrong) {
        String said = wrong.getOriginalMessage();
        String message = said.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
        return new SyntaxError(place(wrong, said), INTERNALS.matcher(message).replaceFirst(""));
    }

    private static Place place(JsonProcessingException wrong, String said) {
        MatchResult last =
                MARK.matcher(said).results().reduce((first, second) -> second).orElse(null);
        if (last != null) {
            return new Place(Integer.parseInt(last.group(1)), Integer.parseInt(last.group(2)));
        }
        JsonLocation location = wrong.getLocation();
        return location == null ? new Place(1, 1) : new Place(location.getLineNr(), location.getColumnNr());
    }
}
