package dev.dmb.internal.faker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.datafaker.service.FakeValuesService;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;
import org.jspecify.annotations.Nullable;

/** Datafaker's values, noting where English ones stand in for those of another language. Used by one thread. */
class Watched extends FakeValuesService {

    private static final Pattern CALL = Pattern.compile("#\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    private final FakerContext english = new FakerContext(Locale.ENGLISH, new RandomService());
    private final Set<String> englishKeys = new TreeSet<>();

    /** A service without values of its own. */
    Watched() {
        updateFakeValuesInterfaceMap(english.getLocaleChain());
    }

    /** The keys whose words were English in another language's place. */
    Set<String> englishKeys() {
        return Set.copyOf(englishKeys);
    }

    @Override
    public <T> @Nullable T fetchObject(String key, FakerContext context) {
        T found = super.fetchObject(key, context);
        boolean isOther = !context.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        if (isOther && found != null && hasWords(found) && found == super.fetchObject(key, english)) {
            englishKeys.add(key);
        }
        return found;
    }

    private static boolean hasWords(Object found) {
        return found instanceof List<?> list
                ? list.stream().anyMatch(Watched::hasWord)
                : found instanceof String && hasWord(found);
    }

    private static boolean hasWord(@Nullable Object text) {
        return text instanceof String words
                && WORD.matcher(CALL.matcher(words).replaceAll("")).find();
    }
}
