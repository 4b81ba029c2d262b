package dev.dmb.excel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/** Turns names of tables into names of sheets that Excel accepts and tells apart. Used by one thread. */
final class SheetNames {

    private static final int MAX_LENGTH = 31;

    /** Excel keeps it for the log of changes to shared workbooks. */
    private static final String RESERVED = "History";

    /** What Excel forbids, an apostrophe only at either end, and what XML cannot hold. */
    private static final Pattern ILLEGAL = Pattern.compile("[:\\\\/?*\\[\\]\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]|^'|'$");

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> continued = new HashMap<>();
    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Names for the first sheets of tables.
     *
     * @param tables names of tables, all different
     */
    SheetNames(List<String> tables) {
        taken.add(RESERVED);
        for (String table : tables) {
            String sheet = fitting(table, "");
            for (int number = 2; !taken.add(sheet); number++) {
                sheet = fitting(table, "_" + number);
            }
            sheets.put(table, sheet);
        }
    }

    /** The name of a table's first sheet. */
    String of(String table) {
        return Objects.requireNonNull(sheets.get(table));
    }

    /**
     * The name of one of a table's sheets.
     *
     * @param number 1 for its first
     */
    String of(String table, int number) {
        return number == 1
                ? of(table)
                : continued.computeIfAbsent(table + '\0' + number, unseen -> continued(table, number));
    }

    private String continued(String table, int number) {
        String sheet = fitting(of(table), " (" + number + ")");
        for (int another = 2; !taken.add(sheet); another++) {
            sheet = fitting(of(table), " (" + number + ")_" + another);
        }
        return sheet;
    }

    /** The name of a sheet that belongs to no table. */
    String free(String wish) {
        String sheet = wish;
        for (int another = 2; !taken.add(sheet); another++) {
            sheet = fitting(wish, "_" + another);
        }
        return sheet;
    }

    /** One sentence for each table whose sheet has another name. */
    List<String> warnings() {
        return sheets.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .map(entry -> "Table '" + entry.getKey() + "' is on sheet '" + entry.getValue()
                        + "', because Excel does not accept its name.")
                .toList();
    }

    /** A cell as a formula or a link names it, as in {@code B2}; row and column count from 0. */
    static String cell(long row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** A cell of another sheet, as in {@code 'order items'!B2}. */
    static String location(String sheet, long row, int column) {
        return "'" + sheet.replace("'", "''") + "'!" + cell(row, column);
    }

    /** The first cells of a column, as in {@code '_lists'!$A$1:$A$9}. */
    static String range(String sheet, int column, int rows) {
        String letters = CellReference.convertNumToColString(column);
        return "'" + sheet.replace("'", "''") + "'!$" + letters + "$1:$" + letters + "$" + rows;
    }

    private static String fitting(String name, String suffix) {
        String cut = cut(ILLEGAL.matcher(name).replaceAll("_"), MAX_LENGTH - suffix.length()) + suffix;
        return cut.endsWith("'") ? cut.substring(0, cut.length() - 1) + "_" : cut;
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
