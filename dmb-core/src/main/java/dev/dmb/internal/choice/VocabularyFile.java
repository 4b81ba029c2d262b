package dev.dmb.internal.choice;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a vocabulary: a text of one value a line, or a CSV or TSV file with a column of values and perhaps one of weights.
 * Used once, by one thread.
 */
public final class VocabularyFile {

    /** What a location begins with that is no file but a resource. */
    public static final String CLASS_PATH = "classpath:";

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_PROBLEMS = 10;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** A line and the values of its columns. */
    private record Line(long number, List<String> fields) {}

    private final String name;
    private final String column;
    private final String weight;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    private VocabularyFile(String name, String column, String weight) {
        this.name = name;
        this.column = column;
        this.weight = weight;
    }

    /**
     * Reads a vocabulary.
     *
     * @param location a path, or {@code classpath:} and the name of a resource
     * @param column the name of the column of values, which then stands in the first line; its number, from 1, in a file
     *     without names; empty for the first one of a file without names
     * @param weight the name or number of the column of weights; empty for none
     * @return the generator
     * @throws DmbException with all problems of the file and their lines
     */
    public static VocabularyColumn read(String location, String column, String weight) {
        String name = location.substring(1
                + Math.max(location.lastIndexOf('/'), Math.max(location.lastIndexOf('\\'), location.lastIndexOf(':'))));
        return new VocabularyFile(name, column, weight).read(location);
    }

    private VocabularyColumn read(String location) {
        List<Line> lines = lines(text(location));
        boolean isNamed = !column.isEmpty() && number(column).isEmpty();
        int place = isNamed ? named(lines, column) : number(column).orElse(1) - 1;
        int weightPlace = weight.isEmpty()
                ? -1
                : isNamed ? named(lines, weight) : number(weight).orElse(0) - 1;
        if (!weight.isEmpty() && weightPlace < 0) {
            throw wrong("the weights are in column '" + weight + "'", "name both columns, or number both from 1");
        }
        lines.subList(isNamed ? 1 : 0, lines.size()).forEach(line -> take(line, place, weightPlace));
        if (!problems.isEmpty()) {
            throw new DmbException(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
        } else if (values.isEmpty()) {
            throw wrong("has no values", "write at least one");
        }
        return new VocabularyColumn(name, column, weight, values, weights, numbers);
    }

    private static Optional<Integer> number(String column) {
        return column.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(column)) : Optional.empty();
    }

    private int named(List<Line> lines, String wanted) {
        List<String> names = lines.isEmpty() ? List.of() : lines.get(0).fields();
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).strip().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "no column '" + wanted + "' in its first line",
                        Nearest.remedy(wanted, names.stream().map(String::strip).toList())));
    }

    private void take(Line line, int place, int weightPlace) {
        Optional<String> value = field(line, place);
        Optional<String> frequency = weightPlace < 0 ? Optional.of("1") : field(line, weightPlace);
        if (value.isEmpty() || frequency.isEmpty()) {
            return;
        }
        Optional<Double> parsed = weight(frequency.get());
        if (parsed.isEmpty()) {
            problem(line, "weight '" + frequency.get() + "'", "use a number of at least 0");
        } else if (parsed.get() > 0) {
            values.add(value.get());
            numbers.add(line.number());
            if (weightPlace >= 0) {
                weights.add(parsed.get());
            }
        }
    }

    private Optional<String> field(Line line, int place) {
        String field = place < line.fields().size() ? line.fields().get(place).strip() : "";
        if (field.isEmpty()) {
            problem(line, "nothing in column " + (place + 1), "write a value there, or remove the line");
            return Optional.empty();
        }
        return Optional.of(field);
    }

    private static Optional<Double> weight(String text) {
        try {
            double weight = Double.parseDouble(text);
            return weight >= 0 && weight < Double.POSITIVE_INFINITY ? Optional.of(weight) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private List<Line> lines(String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isCsv = lower.endsWith(".csv") || lower.endsWith(".tsv");
        if (!isCsv && !(column + weight).isEmpty()) {
            throw wrong("a text of one value a line has no columns", "name it .csv, or name no column");
        }
        return isCsv ? records(text, lower.endsWith(".tsv") ? '\t' : separator(text)) : plain(text);
    }

    private static List<Line> plain(String text) {
        List<String> all = text.lines().toList();
        return IntStream.range(0, all.size())
                .filter(i -> !all.get(i).isBlank())
                .mapToObj(i -> new Line(i + 1L, List.of(all.get(i))))
                .toList();
    }

    /** The separator that the first line has most of. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : SEPARATORS) {
            most = count(first, candidate) > count(first, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private List<Line> records(String text, char separator) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            records.forEach(line -> lines.add(new Line(line.getStartingLineNumber(), line.getFields())));
        } catch (CsvParseException wrong) {
            throw wrong(
                    "after line "
                            + (lines.isEmpty() ? 0 : lines.get(lines.size() - 1).number()) + ": " + wrong.getMessage(),
                    "correct the quotes");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return lines;
    }

    private String text(String location) {
        try (InputStream file = open(location)) {
            byte[] bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw wrong("larger than 64 MiB", "use a smaller vocabulary");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException | FileNotFoundException | InvalidPathException missing) {
            throw new DmbException(
                    "vocabulary '" + name + "': no such file",
                    "create it, or correct the path '" + location + "'",
                    missing);
        } catch (CharacterCodingException wrong) {
            throw new DmbException("vocabulary '" + name + "': not UTF-8 text", "save it as UTF-8", wrong);
        } catch (IOException unreadable) {
            throw new DmbException(
                    "vocabulary '" + name + "': cannot be read",
                    "make it a file that you may read, or correct the path '" + location + "'",
                    unreadable);
        }
    }

    private static InputStream open(String location) throws IOException {
        if (!location.startsWith(CLASS_PATH)) {
            return Files.newInputStream(Path.of(location));
        }
        String resource = location.substring(CLASS_PATH.length()).replaceFirst("^/", "");
        Optional<InputStream> ofCaller = Optional.ofNullable(
                        Thread.currentThread().getContextClassLoader())
                .map(loader -> loader.getResourceAsStream(resource));
        InputStream found = ofCaller.orElseGet(() -> VocabularyFile.class.getResourceAsStream("/" + resource));
        if (found == null) {
            throw new FileNotFoundException(resource);
        }
        return found;
    }

    private void problem(Line line, String problem, String remedy) {
        problems.add(new Problem("vocabulary '" + name + "', line " + line.number() + ": " + problem, remedy));
    }

    private DmbException wrong(String problem, String remedy) {
        return new DmbException("vocabulary '" + name + "': " + problem, remedy);
    }
}
