package dev.dmb.junit5;

import dev.dmb.DmbException;
import dev.dmb.junit5.Settings.Setting;
import dev.dmb.plan.Plan;
import dev.dmb.schema.SchemaFile;
import java.util.List;

/**
 * The seed of a test, and who says so. Immutable.
 *
 * @param value any number
 * @param source for messages
 */
record TestSeed(long value, String source) {

    static final String KEY = "dmb.seed";

    static TestSeed find(List<Level> levels, Settings settings, SchemaFile file, SchemaReference reference) {
        for (int i = levels.size() - 1; i >= 0; i--) {
            Level level = levels.get(i);
            if (level.seed().isPresent()) {
                return new TestSeed(level.seed().get().value(), "@DmbSeed on " + level.name());
            }
        }
        return settings.find(KEY).map(TestSeed::of).orElseGet(() -> ofFile(file, reference));
    }

    private static TestSeed of(Setting setting) {
        try {
            return new TestSeed(Long.parseLong(setting.value().strip()), setting.source());
        } catch (NumberFormatException wrong) {
            throw new DmbException(
                    setting.source() + ": '" + setting.value() + "' is no seed",
                    "write a whole number, such as 42",
                    wrong);
        }
    }

    private static TestSeed ofFile(SchemaFile file, SchemaReference reference) {
        return file.seed().isPresent()
                ? new TestSeed(file.seed().getAsLong(), "schema file " + reference.id())
                : new TestSeed(Plan.DEFAULT_SEED, "the default");
    }

    /** One line that repeats the data. */
    String replay() {
        String literal = value == (int) value ? Long.toString(value) : value + "L";
        return "replay with @DmbSeed(" + literal + ") or -D" + KEY + "=" + value + "; seed from " + source;
    }
}
