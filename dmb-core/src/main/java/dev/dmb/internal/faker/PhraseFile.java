package dev.dmb.internal.faker;

import dev.dmb.internal.faker.Phrase.Choice;
import dev.dmb.internal.faker.Phrase.Literal;
import dev.dmb.internal.faker.Phrase.Pool;
import dev.dmb.internal.faker.Phrase.Sequence;
import dev.dmb.internal.faker.Phrase.Signs;
import dev.dmb.internal.faker.Phrases.Compiled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiled expressions of a locale as lines of text. A line begins with its kind: {@code l} a literal, {@code p} a pool,
 * {@code d} signs and how many, {@code s} a sequence and {@code c} a choice, each of the numbers of earlier lines,
 * {@code w} a choice with weights, and {@code =} an expression with its line's number and the keys that are English; what
 * follows is separated by tabs. Instead of a number, {@code en} sends to the same expression in English. Immutable.
 */
final class PhraseFile {

    private static final String ENGLISH = "en";

    /** Stands for a backslash while others are read; no text has this character. */
    private static final String BACKSLASH = "\uE000";

    private final String[] lines;
    private final Map<String, String[]> expressions = new LinkedHashMap<>();

    /** Reads the text of a file; phrases are made when they are asked for. */
    PhraseFile(String text) {
        this.lines = text.split("\n");
        for (String line : lines) {
            if (line.startsWith("=")) {
                String[] parts = line.split("\t", -1);
                expressions.put(parts[1], parts);
            }
        }
    }

    /** An expression, if it is in the file. */
    Optional<Compiled> find(String expression) {
        String[] parts = expressions.get(expression);
        if (parts == null) {
            return Optional.empty();
        }
        Set<String> keys = parts[3].isEmpty() ? Set.of() : Set.of(parts[3].split(","));
        Phrase phrase = parts[2].equals(ENGLISH)
                ? Phrases.of(expression, Locale.ENGLISH).phrase().orElseThrow()
                : phrase(parts[2], new HashMap<>());
        return Optional.of(new Compiled(Optional.of(phrase), keys));
    }

    private Phrase phrase(String number, Map<String, Phrase> made) {
        Phrase phrase = made.get(number);
        if (phrase == null) {
            String[] parts = lines[Integer.parseInt(number)].split("\t", -1);
            phrase = phrase(parts[0], Arrays.asList(parts).subList(1, parts.length), made);
            made.put(number, phrase);
        }
        return phrase;
    }

    private Phrase phrase(String kind, List<String> parts, Map<String, Phrase> made) {
        return switch (kind) {
            case "l" -> new Literal(plain(parts.get(0)));
            case "p" -> new Pool(parts.stream().map(PhraseFile::plain).toList());
            case "d" -> new Signs(plain(parts.get(1)), Integer.parseInt(parts.get(0)));
            case "s" -> new Sequence(phrases(parts, made));
            case "c" -> new Choice(phrases(parts, made), Collections.nCopies(parts.size(), 1.0));
            case "w" -> {
                int size = parts.size() / 2;
                yield new Choice(
                        phrases(parts.subList(size, parts.size()), made),
                        parts.subList(0, size).stream().map(Double::valueOf).toList());
            }
            default -> throw new IllegalStateException("no phrase of kind " + kind);
        };
    }

    private List<Phrase> phrases(List<String> numbers, Map<String, Phrase> made) {
        return numbers.stream().map(number -> phrase(number, made)).toList();
    }

    private static String plain(String escaped) {
        return escaped.indexOf('\\') < 0
                ? escaped
                : escaped.replace("\\\\", BACKSLASH)
                        .replace("\\t", "\t")
                        .replace("\\n", "\n")
                        .replace("\\r", "\r")
                        .replace(BACKSLASH, "\\");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /**
     * Writes a file.
     *
     * @param compiled expressions that could be compiled
     * @param english the English ones, to which those that are the same are sent; empty for English itself
     * @return its text
     */
    static String write(Map<String, Compiled> compiled, Map<String, Compiled> english) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<String> expressions = new ArrayList<>();
        compiled.forEach((expression, outcome) -> {
            Phrase phrase = outcome.phrase().orElseThrow();
            Optional<Phrase> other =
                    Optional.ofNullable(english.get(expression)).flatMap(Compiled::phrase);
            boolean isSame = other.isPresent() && lines(phrase).equals(lines(other.get()));
            String number = isSame ? ENGLISH : Integer.toString(add(phrase, numbers));
            String keys = outcome.englishKeys().stream().sorted().collect(Collectors.joining(","));
            expressions.add(String.join("\t", "=", expression, number, keys));
        });
        return String.join("\n", numbers.keySet()) + "\n" + String.join("\n", expressions) + "\n";
    }

    private static List<String> lines(Phrase phrase) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        add(phrase, numbers);
        return List.copyOf(numbers.keySet());
    }

    private static int add(Phrase phrase, Map<String, Integer> numbers) {
        String line = line(phrase, numbers);
        numbers.putIfAbsent(line, numbers.size());
        return numbers.get(line);
    }

    private static String line(Phrase phrase, Map<String, Integer> numbers) {
        if (phrase instanceof Literal literal) {
            return "l\t" + escaped(literal.text());
        } else if (phrase instanceof Pool pool) {
            return "p\t" + pool.texts().stream().map(PhraseFile::escaped).collect(Collectors.joining("\t"));
        } else if (phrase instanceof Signs signs) {
            return "d\t" + signs.count() + "\t" + escaped(signs.alphabet());
        } else if (phrase instanceof Sequence sequence) {
            return "s\t" + numbers(sequence.phrases(), numbers);
        }
        Choice choice = (Choice) phrase;
        String weights = choice.weights().stream().map(String::valueOf).collect(Collectors.joining("\t"));
        return (choice.isUniform() ? "c\t" : "w\t" + weights + "\t") + numbers(choice.phrases(), numbers);
    }

    private static String numbers(List<Phrase> phrases, Map<String, Integer> numbers) {
        return phrases.stream()
                .map(phrase -> Integer.toString(add(phrase, numbers)))
                .collect(Collectors.joining("\t"));
    }
}
