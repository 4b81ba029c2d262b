package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.NamedGenerators.Factory;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a schema file says after a generator's name: {@code between: [18, 90]}, {@code between: {min: 18, max: 90}},
 * {@code constant: 7}. Immutable.
 *
 * @since 0.1
 */
public final class Arguments {

    private static final String CLASS_PATH = "classpath:";

    private final String generator;
    private final List<Object> positional;
    private final Map<String, Object> named;

    private final Map<String, Factory> factories;
    private final String base;

    private Arguments(
            String generator,
            List<Object> positional,
            Map<String, Object> named,
            Map<String, Factory> factories,
            String base) {
        this.generator = generator;
        this.positional = List.copyOf(positional);
        this.named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        this.factories = factories;
        this.base = base;
    }

    /**
     * Arguments by position, or by name where the only one is a map.
     *
     * @param generator the generator's name, for messages
     * @param values text, numbers, true or false, lists and maps
     * @return the arguments
     */
    public static Arguments of(String generator, Object... values) {
        return of(generator, Map.of(), "", values);
    }

    /**
     * Arguments in a schema file.
     *
     * @param factories the generators that can be named; empty for all
     * @param base the folder of the file, or {@code classpath:} and its place there; empty when there is no file
     */
    static Arguments of(String generator, Map<String, Factory> factories, String base, Object... values) {
        if (values.length == 1 && values[0] instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((key, value) -> named.put(key.toString(), value));
            return new Arguments(generator, List.of(), named, factories, base);
        }
        List<?> positional = values.length == 1 && values[0] instanceof List<?> list ? list : List.of(values);
        return new Arguments(generator, List.copyOf(positional), Map.of(), factories, base);
    }

    /**
     * Other arguments of the same generator.
     *
     * @param said what the file says; a list or map stands for its items
     * @return the arguments
     */
    public Arguments with(Object said) {
        return of(generator, factories, base, said);
    }

    /**
     * Gives names to positional arguments and refuses unknown ones.
     *
     * @param names the names there are, in the order of positions
     * @return arguments that can be asked by name
     * @throws DmbException when there are too many, or one has an unknown name
     */
    public Arguments expect(String... names) {
        List<String> known = List.of(names);
        if (positional.size() > known.size()) {
            throw wrong(
                    "takes " + (known.isEmpty() ? "nothing" : "at most " + known.size() + " values " + known) + ", not "
                            + positional.size(),
                    "remove what is too much");
        }
        for (String name : named.keySet()) {
            if (!known.contains(name)) {
                throw wrong("has no '" + name + "'", Nearest.remedy(name, known));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>(named);
        for (int i = 0; i < positional.size(); i++) {
            all.put(known.get(i), positional.get(i));
        }
        return new Arguments(generator, List.of(), all, factories, base);
    }

    /**
     * Whether nothing was said.
     *
     * @return true when there is neither a value nor a name
     */
    public boolean isEmpty() {
        return positional.isEmpty() && named.isEmpty();
    }

    /**
     * The values without names.
     *
     * @return in order, immutable
     */
    public List<Object> values() {
        return positional;
    }

    /**
     * The values with names.
     *
     * @return in the order of the file, immutable
     */
    public Map<String, Object> byName() {
        return named;
    }

    /**
     * A value that may be left out.
     *
     * @param name its name
     * @return the value, if given
     */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /**
     * A text that must be there.
     *
     * @param name its name
     * @return the text
     * @throws DmbException when it is missing or is a list or map
     */
    public String text(String name) {
        Object value = required(name);
        if (value instanceof Map || value instanceof List) {
            throw wrong("has no text as '" + name + "' but " + value, "write a text");
        }
        return value.toString();
    }

    /**
     * A number that must be there.
     *
     * @param name its name
     * @return the number
     * @throws DmbException when it is missing or no number
     */
    public BigDecimal number(String name) {
        return number(name, required(name));
    }

    /**
     * A whole number that must be there.
     *
     * @param name its name
     * @return the number
     * @throws DmbException when it is missing, no number, or not whole
     */
    public long wholeNumber(String name) {
        BigDecimal number = number(name);
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            throw wrong("has '" + name + "' " + number, "write a whole number of at most 18 digits");
        }
    }

    /**
     * Reads a value as a number.
     *
     * @param name what it is, for the message
     * @param value a number, or a text that is one
     * @return the number
     * @throws DmbException when it is none
     */
    public BigDecimal number(String name, Object value) {
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException notANumber) {
            throw wrong("has '" + name + "' " + value, "write a number");
        }
    }

    /**
     * A generator that must be there: its name, or a map of one name and its arguments.
     *
     * @param name the argument's name
     * @return the generator
     * @throws DmbException when it is missing, is no generator, or its own arguments do not fit
     */
    public FieldGenerator<?> generator(String name) {
        return generator(name, required(name));
    }

    /**
     * Reads a value as a generator.
     *
     * @param name what it is, for the message
     * @param value a generator's name, or a map of one name and its arguments
     * @return the generator
     * @throws DmbException when it is none, or its own arguments do not fit
     */
    public FieldGenerator<?> generator(String name, Object value) {
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> call = map.entrySet().iterator().next();
            return named(call.getKey().toString(), call.getValue());
        } else if (value instanceof Map || value instanceof List) {
            throw wrong(
                    "has '" + name + "' " + value,
                    "write a generator, as in '" + name + ": company' or '" + name + ": {words: [1, 3]}'");
        }
        return named(value.toString());
    }

    private FieldGenerator<?> named(String called, Object... values) {
        Map<String, Factory> known = factories.isEmpty() ? NamedGenerators.all() : factories;
        Factory factory = known.get(called);
        if (factory == null) {
            throw new DmbException("no generator '" + called + "'", Nearest.remedy(called, known.keySet()));
        }
        return factory.create(of(called, factories, base, values));
    }

    /**
     * The place of a file that must be there, named relative to the schema file and not outside of its folder.
     *
     * @param name the argument's name
     * @return a path, or {@code classpath:} and the name of a resource; as it is written when there is no schema file
     * @throws DmbException when it is missing, or leaves the folder
     */
    public String locate(String name) {
        String path = text(name);
        if (base.isEmpty() || path.startsWith(CLASS_PATH)) {
            return path;
        }
        boolean isResource = base.startsWith(CLASS_PATH);
        try {
            Path folder = Path.of(isResource ? "/" + base.substring(CLASS_PATH.length()) : base);
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder) || !isResource && isElsewhere(folder, file)) {
                throw wrong(
                        "leaves the folder of the schema file with '" + path + "'",
                        "put the file beside the schema file or below it");
            }
            return isResource
                    ? CLASS_PATH + folder.getRoot().relativize(file).toString().replace('\\', '/')
                    : file.toString();
        } catch (InvalidPathException noPath) {
            throw wrong("has '" + name + "' '" + path + "', which is no path", "write the path of a file");
        }
    }

    /** Whether a link leads out of the folder. */
    private static boolean isElsewhere(Path folder, Path file) {
        try {
            return Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * An error about these arguments.
     *
     * @param problem what is wrong, continuing "generator 'x' …"
     * @param remedy the fix
     * @return to be thrown
     */
    public DmbException wrong(String problem, String remedy) {
        return new DmbException("generator '" + generator + "' " + problem, remedy);
    }

    private Object required(String name) {
        return value(name).orElseThrow(() -> wrong("lacks '" + name + "'", "add '" + name + "'"));
    }
}
