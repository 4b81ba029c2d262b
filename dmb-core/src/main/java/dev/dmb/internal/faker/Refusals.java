package dev.dmb.internal.faker;

import dev.dmb.DmbException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of Datafaker is not repeatable: it reads the clock, locale data of Java or of the machine, other random sources, or
 * what was drawn before. Found in the sources of version 2.7.0, and by calling all its methods under another clock, zone,
 * locale, Java version and order of calls.
 */
final class Refusals {

    private static final String CLOCK = "reads the clock";
    private static final String LOCALE_DATA = "reads locale data of the Java version";
    private static final String MACHINE_LOCALE = "depends on the machine's locale";
    private static final String MEMORY = "depends on what was drawn before";

    /** Reasons by name in lower case: of a group of calls, or of one. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("timeanddate", CLOCK),
            Map.entry("date", CLOCK),
            Map.entry("time", CLOCK),
            Map.entry("idnumber", CLOCK),
            Map.entry("business.creditcardexpiry", CLOCK),
            Map.entry("twitter", "reads the clock and another random source"),
            Map.entry("money", LOCALE_DATA),
            Map.entry("commerce.price", LOCALE_DATA),
            Map.entry("address.latitude", LOCALE_DATA),
            Map.entry("address.longitude", LOCALE_DATA),
            Map.entry("address.latlon", LOCALE_DATA),
            Map.entry("address.lonlat", LOCALE_DATA),
            Map.entry("animal.species", MACHINE_LOCALE),
            Map.entry("animal.scientificname", MACHINE_LOCALE),
            Map.entry("aws", MACHINE_LOCALE),
            Map.entry("tea.variety", MACHINE_LOCALE),
            Map.entry("country.currency", LOCALE_DATA),
            Map.entry("country.currencycode", LOCALE_DATA),
            Map.entry("languagecode", LOCALE_DATA),
            Map.entry("locality.displayname", LOCALE_DATA),
            Map.entry("nation.isolanguage", LOCALE_DATA),
            Map.entry("nation.isocountry", LOCALE_DATA),
            Map.entry("locality.localestringwithoutreplacement", MEMORY),
            Map.entry("unique", MEMORY));

    private static final Set<String> DATES = Set.of("timeanddate", "date", "time");
    private static final Pattern CALL = Pattern.compile("#\\{([A-Za-z_]+)\\.([A-Za-z_0-9]+)");

    private Refusals() {}

    /**
     * Refuses an expression with a call in it that is not repeatable.
     *
     * @param name how the user called the generator
     * @param expression a Datafaker expression
     * @throws DmbException with the call and the reason
     */
    static void check(String name, String expression) {
        Matcher call = CALL.matcher(expression);
        while (call.find()) {
            String group = plain(call.group(1));
            String reason = REASONS.getOrDefault(group, REASONS.get(group + "." + plain(call.group(2))));
            if (reason != null) {
                throw new DmbException(
                        name + ": '" + call.group().substring(2) + "' " + reason
                                + ", so that it would not give the same data twice",
                        remedy(group));
            }
        }
    }

    private static String remedy(String group) {
        return DATES.contains(group)
                ? "use past, future or between"
                : "use another expression, or oneOf with values of your own";
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
