package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.DmbException.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows by table as the parameter says them, not yet checked. Immutable.
 *
 * @param entries numbers by table name
 */
record TableRows(Map<String, String> entries) {

    TableRows {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Reads {@code customer=10000,product=50}; what has no equals sign counts as a table without a number. */
    static TableRows parse(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            int equals = entry.indexOf('=');
            String table = equals < 0 ? entry : entry.substring(0, equals);
            if (!entry.isBlank()) {
                entries.put(
                        table.strip(),
                        equals < 0 ? "" : entry.substring(equals + 1).strip());
            }
        }
        return new TableRows(entries);
    }

    /**
     * The numbers.
     *
     * @throws DmbException when some are none
     */
    Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        entries.forEach((table, number) -> {
            try {
                rows.put(table, Long.valueOf(number.replace("_", "")));
            } catch (NumberFormatException wrong) {
                problems.add(new Problem(
                        "dmb.tableRows: '" + number + "' rows for table '" + table + "'",
                        "write a whole number, as in " + table + "=10000"));
            }
        });
        if (!problems.isEmpty()) {
            throw new DmbException(problems);
        }
        return rows;
    }
}
