package dev.dmb.internal.output;

import dev.dmb.DmbException.Problem;
import dev.dmb.internal.text.Nearest;
import dev.dmb.plan.Batch;
import dev.dmb.schema.Column;
import dev.dmb.schema.FieldType.Kind;
import dev.dmb.schema.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the rows of one table are split into folders by the values of columns, as Hive does it: {@code year=2024/month=05}.
 * Immutable.
 */
record Splitting(List<Part> parts) {

    /** What stands for NULL in the name of a folder. */
    private static final String NULL = "__HIVE_DEFAULT_PARTITION__";

    private static final Pattern DERIVED = Pattern.compile("(year|month|day)\\((.+)\\)", Pattern.CASE_INSENSITIVE);

    /** What of a column makes the folder. */
    enum Unit {
        VALUE,
        YEAR,
        MONTH,
        DAY
    }

    /** One folder. */
    record Part(String name, int column, Unit unit, Kind kind) {}

    /** Reads what was asked for; what is wrong with it is added to the problems. */
    static Splitting of(Table table, List<String> columns, List<Problem> problems) {
        List<Part> parts = new ArrayList<>();
        for (String text : columns) {
            Matcher derived = DERIVED.matcher(text.strip());
            boolean isDerived = derived.matches();
            String name = isDerived ? derived.group(2).strip() : text.strip();
            Unit unit = isDerived ? Unit.valueOf(derived.group(1).toUpperCase(Locale.ROOT)) : Unit.VALUE;
            int column = table.columns().stream().map(Column::name).toList().indexOf(name);
            if (column < 0) {
                problems.add(new Problem(
                        "partition '" + text + "' of table '" + table.name() + "': no column '" + name + "'",
                        Nearest.remedy(
                                name, table.columns().stream().map(Column::name).toList())));
                continue;
            }
            Kind kind = table.columns().get(column).type().kind();
            if (isDerived && !isDate(kind)) {
                problems.add(new Problem(
                        "partition '" + text + "' of table '" + table.name() + "': column '" + name + "' is no date",
                        "use a column of type date, timestamp or timestamptz"));
            }
            parts.add(new Part(isDerived ? unit.name().toLowerCase(Locale.ROOT) : name, column, unit, kind));
        }
        problems.addAll(clashes(table, parts));
        return new Splitting(List.copyOf(parts));
    }

    private static List<Problem> clashes(Table table, List<Part> parts) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = new ArrayList<>();
        table.columns().forEach(column -> names.add(column.name()));
        parts.stream().filter(part -> part.unit() == Unit.VALUE).forEach(part -> names.remove(part.name()));
        for (Part part : parts) {
            if (names.contains(part.name())) {
                problems.add(new Problem(
                        "table '" + table.name() + "' would have two columns '" + part.name()
                                + "' when its partitions are read",
                        "partition by another column, or by each only once"));
            }
            names.add(part.name());
        }
        if (parts.stream().filter(part -> part.unit() == Unit.VALUE).count()
                == table.columns().size()) {
            problems.add(new Problem(
                    "table '" + table.name() + "' would have no column left beside its partitions",
                    "partition by fewer columns"));
        }
        return problems;
    }

    private static boolean isDate(Kind kind) {
        return kind == Kind.DATE || kind == Kind.TIMESTAMP || kind == Kind.TIMESTAMP_WITH_TIME_ZONE;
    }

    /** The columns whose values the folders tell, and files therefore leave out. */
    List<Integer> leftOut() {
        return parts.stream()
                .filter(part -> part.unit() == Unit.VALUE)
                .map(Part::column)
                .toList();
    }

    /** The folders of a row, one within the other. */
    String path(Batch batch, int row) {
        StringBuilder path = new StringBuilder();
        for (Part part : parts) {
            path.append(escaped(part.name()))
                    .append('=')
                    .append(value(part, batch, row))
                    .append('/');
        }
        return path.toString();
    }

    private static String value(Part part, Batch batch, int row) {
        if (batch.isNull(part.column(), row)) {
            return NULL;
        }
        return switch (part.unit()) {
            case VALUE -> text(String.valueOf(batch.value(part.column(), row)));
            case YEAR ->
                String.format(Locale.ROOT, "%04d", date(part, batch, row).getYear());
            case MONTH ->
                String.format(Locale.ROOT, "%02d", date(part, batch, row).getMonthValue());
            case DAY ->
                String.format(Locale.ROOT, "%02d", date(part, batch, row).getDayOfMonth());
        };
    }

    private static LocalDate date(Part part, Batch batch, int row) {
        long value = batch.longs(part.column())[row];
        return LocalDate.ofEpochDay(part.kind() == Kind.DATE ? value : Math.floorDiv(value, 86_400_000_000L));
    }

    /** Hive knows no empty value. */
    private static String text(String value) {
        return value.isEmpty() ? NULL : escaped(value);
    }

    /** Percent signs for all that a file system may not take. */
    private static String escaped(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
    }
}
