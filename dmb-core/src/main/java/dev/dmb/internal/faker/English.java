package dev.dmb.internal.faker;

import dev.dmb.schema.ColumnContext;
import java.util.Set;
import java.util.stream.Collectors;

/** Says that words are English because the locale has none. */
final class English {

    private English() {}

    /**
     * Warns, if there is a reason.
     *
     * @param context the column
     * @param name how the user called the generator
     * @param keys keys whose words are English
     */
    static void warn(ColumnContext context, String name, Set<String> keys) {
        if (!keys.isEmpty()) {
            context.warn(name + " is English, in whole or in part: locale '"
                    + context.locale().toLanguageTag() + "' has no "
                    + keys.stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
