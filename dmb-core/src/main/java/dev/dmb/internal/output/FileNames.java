package dev.dmb.internal.output;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns names of tables into names of files that every system accepts and none confuses. */
public final class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}_.$ -]|^[. ]|[. ]$");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /**
     * One file name for each name.
     *
     * @param names all different
     * @param extension put behind, with its point
     * @return file names by name, in the order of names; different also where case does not count
     */
    public static Map<String, String> of(List<String> names, String extension) {
        Map<String, String> files = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            String safe = UNSAFE.matcher(name).replaceAll("_");
            String base = RESERVED.matcher(safe).matches() ? "_" + safe : safe;
            String file = base + extension;
            for (int number = 2; !taken.add(file.toLowerCase(Locale.ROOT)); number++) {
                file = base + "-" + number + extension;
            }
            files.put(name, file);
        }
        return files;
    }
}
