package dev.dmb.internal.faker;

import dev.dmb.internal.text.Nearest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;

/** The calls without arguments that Datafaker knows, whichever way their names are spelled. Used by any thread. */
final class Calls {

    private static final Pattern CALL = Pattern.compile("#\\{\\s*([A-Za-z][\\w-]*)\\.([A-Za-z][\\w-]*)\\s*}");

    private Calls() {}

    /** Looked up only when a user's expression asks for it: it loads all of Datafaker. */
    private static final class Known {

        static final Map<String, String> BY_PLAIN_NAME = byPlainName();

        private static Map<String, String> byPlainName() {
            Map<String, String> names = new TreeMap<>();
            for (Method group : Faker.class.getMethods()) {
                if (group.getParameterCount() == 0 && AbstractProvider.class.isAssignableFrom(group.getReturnType())) {
                    addCalls(group.getReturnType(), names);
                }
            }
            return names;
        }

        private static void addCalls(Class<?> group, Map<String, String> names) {
            for (Method call : group.getMethods()) {
                boolean isText = call.getReturnType() == String.class
                        || call.getReturnType().isPrimitive() && call.getReturnType() != void.class;
                if (isText
                        && call.getParameterCount() == 0
                        && call.getDeclaringClass() != Object.class
                        && !Modifier.isStatic(call.getModifiers())
                        && !call.getName().equals("toString")
                        && !call.getName().equals("hashCode")) {
                    String name = group.getSimpleName() + "." + call.getName();
                    names.merge(plain(name), name, (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            }
        }
    }

    /** All names in Datafaker's own spelling. */
    static Collection<String> names() {
        return Known.BY_PLAIN_NAME.values();
    }

    /**
     * A whole expression, its calls in Datafaker's own spelling where it knows them.
     *
     * @param expression as the user writes it: with <code>#{…}</code>, or the inside of one alone
     * @return an expression with <code>#{…}</code>
     */
    static String spelled(String expression) {
        String whole = expression.contains("#{") ? expression : "#{" + expression.strip() + "}";
        return CALL.matcher(whole).replaceAll(call -> Matcher.quoteReplacement(spelled(call)));
    }

    private static String spelled(MatchResult call) {
        String plain = plain(call.group(1) + "." + call.group(2));
        return FrozenPhrases.EXPRESSIONS.stream()
                .filter(frozen -> plain("#{" + plain + "}").equals(plain(frozen)))
                .findFirst()
                .orElseGet(() -> Known.BY_PLAIN_NAME.containsKey(plain)
                        ? "#{" + Known.BY_PLAIN_NAME.get(plain) + "}"
                        : call.group());
    }

    /** What to write instead of an expression that does not resolve. */
    static String remedy(String expression) {
        Matcher call = CALL.matcher(spelled(expression));
        while (call.find()) {
            String name = call.group(1) + "." + call.group(2);
            if (!Known.BY_PLAIN_NAME.containsKey(plain(name))) {
                return remedy(call.group(1), name);
            }
        }
        return "write it as in 'Name.firstName' or '#{Name.firstName} #{Address.city}'";
    }

    private static String remedy(String group, String name) {
        List<String> ofGroup = names().stream()
                .filter(known -> plain(group(known)).equals(plain(group)))
                .toList();
        return ofGroup.isEmpty()
                ? Nearest.remedy(
                        group, names().stream().map(Calls::group).distinct().toList())
                : Nearest.remedy(name, ofGroup);
    }

    private static String group(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
