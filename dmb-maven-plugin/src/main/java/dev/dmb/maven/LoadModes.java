package dev.dmb.maven;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import dev.dmb.jdbc.LoadMode;
import java.util.List;
import java.util.Map;

/** The load modes under the names that parameters have for them. */
final class LoadModes {

    static final String DEFAULT = "failIfNotEmpty";

    private static final Map<String, LoadMode> BY_NAME =
            Map.of("insert", LoadMode.INSERT, "truncate", LoadMode.TRUNCATE, DEFAULT, LoadMode.FAIL_IF_NOT_EMPTY);

    private LoadModes() {}

    /**
     * The mode of a name.
     *
     * @throws DmbException when there is none
     */
    static LoadMode named(String name) {
        LoadMode mode = BY_NAME.get(name);
        if (mode == null) {
            throw new DmbException(
                    "dmb.mode: no mode '" + name + "'", Nearest.remedy(name, List.of("insert", "truncate", DEFAULT)));
        }
        return mode;
    }
}
