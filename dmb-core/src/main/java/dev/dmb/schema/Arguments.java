package dev.dmb.schema;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.NamedGenerators.Factory;
import java.math.BigDecimal;
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

    private final String generator;
    private final List<Object> positional;
    private final Map<String, Object> named;

    private final Map<String, Factory> factories;
    private final Optional<Path> folder;

    private Arguments(
            String generator,
            List<Object> positional,
            Map<String, Object> named,
            Map<String, Factory> factories,
            Optional<Path> folder) {
        this.generator = generator;
        this.positional = List.copyOf(positional);
        this.named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        this.factories = factories;
        this.folder = folder;
    }

    /**
     * Arguments by position, or by name where the only one is a map.
     *
     * @param generator the generator's name, for messages
     * @param values text, numbers, true or false, lists and maps
     * @return the arguments
     */
    public static Arguments of(String generator, Object... values) {
        return of(generator, Map.of(), Optional.empty(), values);
    }

    /**
     * Arguments in a schema file.
     *
     * @param factories the generators that can be named; empty for all
     * @param folder the file's, if it has one
     */
    static Arguments of(String generator, Map<String, Factory> factories, Optional<Path> folder, Object... values) {
        if (values.length == 1 && values[0] instanceof Map<?, ?> map) {
            Map<String, Object> named = new LinkedHashMap<>();
            map.forEach((key, value) -> named.put(key.toString(), value));
            return new Arguments(generator, List.of(), named, factories, folder);
        }
        List<?> positional = values.length == 1 && values[0] instanceof List<?> list ? list : List.of(values);
        return new Arguments(generator, List.copyOf(positional), Map.of(), factories, folder);
    }

    /**
     * Other arguments of the same generator.
     *
     * @param said what the file says; a list or map stands for its items
     * @return the arguments
     */
    public Arguments with(Object said) {
        return of(generator, factories, folder, said);
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
        return new Arguments(generator, List.of(), all, factories, folder);
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
        return factory.create(of(called, factories, folder, values));
    }

    /**
     * The folder of the schema file, to which paths in it are relative.
     *
     * @return empty when the arguments do not come from a file of their own
     */
    public Optional<Path> folder() {
        return folder;
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
