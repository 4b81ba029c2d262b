package dev.dmb.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.dmb.DmbException;
import dev.dmb.schema.FileNode.Entry;
import dev.dmb.schema.FileNode.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML or JSON into a tree that knows its places; refuses what makes YAML unsafe or hard to follow. */
final class FileParser {

    /** Far above what a schema needs: a file of that size has some 50,000 columns. */
    static final int MAX_CHARACTERS = 5 * 1024 * 1024;

    private static final int MAX_LINE = 1_000_000;
    private static final int MAX_DEPTH = 32;

    private static final JsonFactory JSON = new JsonFactory();
    private static final YAMLFactory YAML = yaml();

    private final String source;
    private final FileProblems problems;
    private final JsonParser parser;

    /** The code points of YAML, empty for JSON. */
    private final int[] yaml;

    private @Nullable Place lastRefused;

    private FileParser(String source, FileProblems problems, JsonParser parser, int[] yaml) {
        this.source = source;
        this.problems = problems;
        this.parser = parser;
        this.yaml = yaml;
    }

    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        return YAMLFactory.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .loaderOptions(options)
                .build();
    }

    /**
     * Reads a text.
     *
     * @param source the file's name, for messages
     * @param isJson whether it is JSON, else YAML
     * @param problems where duplicate keys are noted
     * @throws DmbException when it is empty, too large, no YAML or JSON, or uses what is refused
     */
    static FileNode parse(String text, String source, boolean isJson, FileProblems problems) {
        if (text.length() > MAX_CHARACTERS) {
            throw tooLarge(source);
        }
        if (!isJson) {
            refuseLongLines(text, source);
        }
        try (JsonParser parser = isJson ? JSON.createParser(text) : YAML.createParser(text)) {
            return new FileParser(
                            source,
                            problems,
                            parser,
                            isJson ? new int[0] : text.codePoints().toArray())
                    .document();
        } catch (JsonProcessingException wrong) {
            SyntaxError error = SyntaxError.of(wrong);
            problems.add(
                    error.place(),
                    "no valid " + language(isJson) + ": " + error.message(),
                    "correct the " + language(isJson) + " there");
            throw (DmbException) problems.exception().initCause(wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static DmbException tooLarge(String source) {
        return new DmbException(source + ": more than " + MAX_CHARACTERS + " characters", "split the schema");
    }

    /** A word as long as a file would keep the YAML parser busy for half a minute. */
    private static void refuseLongLines(String text, String source) {
        if (text.lines().anyMatch(line -> line.length() > MAX_LINE)) {
            throw new DmbException(source + ": a line of more than " + MAX_LINE + " characters", "break it");
        }
    }

    private static String language(boolean isJson) {
        return isJson ? "JSON" : "YAML";
    }

    private FileNode document() throws IOException {
        JsonToken first = parser.nextToken();
        FileNode root = first == null ? new FileNode.Empty(new Place(1, 1)) : node(0);
        if (root instanceof FileNode.Empty) {
            throw new DmbException(source + ": the file is empty", "write 'schema:' with a name, and 'tables:'");
        }
        if (first != null && parser.nextToken() != null) {
            refuse("a second document begins here", "keep one schema in a file");
        }
        if (lastRefused != null) {
            throw problems.exception();
        }
        return root;
    }

    private FileNode node(int depth) throws IOException {
        Place place = place();
        if (depth > MAX_DEPTH) {
            refuse("more than " + MAX_DEPTH + " levels deep", "write it flatter");
            throw problems.exception();
        }
        refuseProperty();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new FileNode.Entries(place, entries(depth + 1));
            case START_ARRAY -> new FileNode.Items(place, items(depth + 1));
            case VALUE_NULL -> new FileNode.Empty(place);
            case VALUE_TRUE -> new FileNode.Scalar(place, true);
            case VALUE_FALSE -> new FileNode.Scalar(place, false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new FileNode.Scalar(place, FileNumber.of(parser.getText()));
            case VALUE_STRING -> text(place);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("unexpected " + parser.currentToken());
        };
    }

    /** YAML gives a key without a value as an empty text that takes no room; a quoted one takes two characters. */
    private FileNode text(Place place) throws IOException {
        String text = parser.getText();
        boolean isNothing =
                text.isEmpty() && parser instanceof YAMLParser && place.equals(placeOf(parser.currentLocation()));
        return isNothing ? new FileNode.Empty(place) : new FileNode.Scalar(place, text);
    }

    private List<FileNode> items(int depth) throws IOException {
        List<FileNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth));
        }
        return items;
    }

    private List<Entry> entries(int depth) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place place = place();
            refuseProperty();
            if (key.equals("<<")) {
                refuse("a merge key '<<'", "write the keys out");
            }
            parser.nextToken();
            Entry earlier = entries.putIfAbsent(key, new Entry(place, key, node(depth)));
            if (earlier != null) {
                problems.add(
                        place,
                        "'" + key + "' is there already, on line "
                                + earlier.place().line(),
                        "rename or remove one");
            }
        }
        return List.copyOf(entries.values());
    }

    /** An anchor, alias or tag stands first in what it belongs to, and nothing else begins with its sign. */
    private void refuseProperty() {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        int sign = start < yaml.length ? yaml[start] : 0;
        switch (sign) {
            case '&' ->
                refuse("an anchor '" + word(start) + "'", "remove it, and write values out where they are needed");
            case '*' -> refuse("an alias '" + word(start) + "'", "write the value out");
            case '!' -> refuse("a tag '" + word(start) + "'", "remove it; put quotes around what is to be a text");
            default -> {}
        }
    }

    private String word(int start) {
        int end = start;
        while (end < yaml.length && !Character.isWhitespace(yaml[end]) && ",[]{}".indexOf(yaml[end]) < 0) {
            end++;
        }
        return new String(yaml, start, end - start);
    }

    /** A block map begins where its first key does, which is refused once. */
    private void refuse(String text, String remedy) {
        if (!place().equals(lastRefused)) {
            problems.add(place(), text, remedy);
        }
        lastRefused = place();
    }

    private Place place() {
        return placeOf(parser.currentTokenLocation());
    }

    private static Place placeOf(JsonLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }
}
