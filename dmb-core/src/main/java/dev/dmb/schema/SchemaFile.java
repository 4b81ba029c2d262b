package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.schema.NamedGenerators.Factory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a schema file says: a schema, and how it is to be filled. Immutable.
 *
 * <pre>{@code
 * schema: shop
 * seed: 42
 * tables:
 *   customer:
 *     rows: 10000
 *     columns:
 *       id:    {type: bigint, primaryKey: true}
 *       email: {type: varchar(120), unique: true}
 *   purchase:
 *     columns:
 *       id:          {type: bigint, primaryKey: true}
 *       customer_id: {references: customer, children: {min: 0, max: 5}}
 * }</pre>
 *
 * <p>The resource {@code /dev/dmb/schema/dmb.schema.json} is a JSON Schema of all keys. A file is UTF-8 text of at most
 * 5 MiB in YAML, without anchors, aliases and tags, or in JSON.
 *
 * @param schema the tables, without mistakes
 * @param seed the seed; empty when the file leaves it to others
 * @param rows row counts of the tables that say one, at least 0, in the order of the file
 * @param defaultRows rows of a table that says none, at least 0
 * @param locale language and country of the data
 * @param now the plan's clock
 * @since 0.1
 */
public record SchemaFile(
        Schema schema,
        OptionalLong seed,
        Map<String, Long> rows,
        OptionalLong defaultRows,
        Optional<Locale> locale,
        Optional<Instant> now) {

    /** Copies the map. */
    public SchemaFile {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * Reads a file.
     *
     * @param path a file named {@code .yml}, {@code .yaml} or {@code .json}
     * @return what it says
     * @throws DmbException with all problems of the file and their lines, or because it cannot be read
     */
    public static SchemaFile read(Path path) {
        String source = String.valueOf(path.getFileName());
        if (!isNamedJson(source) && !isNamedYaml(source)) {
            throw new DmbException(source + ": neither YAML nor JSON by its name", "name it .yml, .yaml or .json");
        }
        Path folder = Optional.ofNullable(path.toAbsolutePath().normalize().getParent())
                .orElse(path);
        return parse(text(path, source), source, NamedGenerators.all(), folder.toString());
    }

    /**
     * Reads a text.
     *
     * @param text YAML, or JSON, which begins with a brace
     * @param source the file's name, for messages, and its place in the class path, where files that it names are looked
     *     for; where it ends in {@code .yml}, {@code .yaml} or {@code .json}, that
     *     tells the language
     * @return what it says
     * @throws DmbException with all problems of the text and their lines
     */
    public static SchemaFile parse(String text, String source) {
        return parse(text, source, NamedGenerators.all());
    }

    static SchemaFile parse(String text, String source, Map<String, Factory> factories) {
        return parse(text, source, factories, "classpath:" + source.substring(0, source.lastIndexOf('/') + 1));
    }

    private static SchemaFile parse(String text, String source, Map<String, Factory> factories, String base) {
        boolean isJson = isNamedJson(source)
                || !isNamedYaml(source) && text.stripLeading().startsWith("{");
        FileProblems problems = new FileProblems(source);
        return new SchemaReader(problems, factories, base).read(FileParser.parse(text, source, isJson, problems));
    }

    private static String text(Path path, String source) {
        try (InputStream file = Files.newInputStream(path)) {
            byte[] bytes = file.readNBytes(FileParser.MAX_CHARACTERS + 1);
            if (bytes.length > FileParser.MAX_CHARACTERS) {
                throw FileParser.tooLarge(source);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException missing) {
            throw new DmbException(source + ": no such file", "create it, or correct the path '" + path + "'", missing);
        } catch (CharacterCodingException wrong) {
            throw new DmbException(source + ": not UTF-8 text", "save it as UTF-8", wrong);
        } catch (IOException unreadable) {
            throw new DmbException(
                    source + ": cannot be read",
                    "make it a file that you may read, or correct the path '" + path + "'",
                    unreadable);
        }
    }

    private static boolean isNamedJson(String source) {
        return source.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static boolean isNamedYaml(String source) {
        String name = source.toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }
}
