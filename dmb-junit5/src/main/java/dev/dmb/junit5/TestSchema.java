package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.schema.Schema;
import dev.dmb.schema.SchemaFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/** Reads the schema that a reference means. Immutable. */
record TestSchema(SchemaReference reference, Class<?> testClass) {

    private static final String FILE_PREFIX = "file:";

    SchemaFile read() {
        if (reference.isProvided()) {
            Schema schema = provided();
            return new SchemaFile(
                    schema.check(),
                    OptionalLong.empty(),
                    Map.of(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        String name = reference.id();
        if (name.startsWith(FILE_PREFIX)) {
            return file(Path.of(name.substring(FILE_PREFIX.length())));
        }
        return resource(name).orElseGet(() -> file(Path.of(name)));
    }

    private Schema provided() {
        SchemaProvider provider = newProvider();
        try {
            return Objects.requireNonNull(provider.schema(), "schema() gives null");
        } catch (RuntimeException failure) {
            throw new DmbException(
                    place() + " fails to make a schema: " + failure.getMessage(), "mend its method schema()", failure);
        }
    }

    private SchemaProvider newProvider() {
        try {
            return ReflectionSupport.newInstance(reference.provider());
        } catch (Exception failure) {
            throw new DmbException(
                    place() + " cannot be made: " + reason(failure),
                    "make it a class, static where it is nested, with a public constructor without parameters",
                    failure);
        }
    }

    private static @Nullable String reason(Exception failure) {
        return failure instanceof NoSuchMethodException
                ? "no constructor without parameters"
                : failure instanceof InstantiationException ? "not a class with instances" : failure.getMessage();
    }

    private String place() {
        return reference.place() + ": provider " + ClassNames.shortName(reference.provider());
    }

    private Optional<SchemaFile> resource(String name) {
        String path = name.startsWith("/") ? name.substring(1) : name;
        try (InputStream resource = testClass.getClassLoader().getResourceAsStream(path)) {
            return resource == null
                    ? Optional.empty()
                    : Optional.of(SchemaFile.parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8), path));
        } catch (IOException unreadable) {
            throw new DmbException(
                    reference.place() + ": schema '" + name + "' cannot be read",
                    "make it a file that you may read",
                    unreadable);
        }
    }

    private SchemaFile file(Path path) {
        if (!Files.isRegularFile(path)) {
            throw missing();
        }
        return SchemaFile.read(path);
    }

    private DmbException missing() {
        if (!reference.isStated()) {
            return new DmbException(
                    reference.place() + ": no schema; neither schema nor provider is stated, and there is no "
                            + SchemaReference.DEFAULT_FILE + " on the class path",
                    "put " + SchemaReference.DEFAULT_FILE
                            + " into src/test/resources, or state schema or provider there, or in"
                            + " @SyntheticSchema on the class");
        }
        return new DmbException(
                reference.place() + ": schema = \"" + reference.file() + "\" is no file, neither on the class path"
                        + " nor in the file system",
                "put it into src/test/resources, or correct the path");
    }
}
