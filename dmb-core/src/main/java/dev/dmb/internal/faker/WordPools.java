package dev.dmb.internal.faker;

import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.random.CellStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fixed samples of what Datafaker expressions give: the same in every process. Used by any thread. */
public final class WordPools {

    private static final int DRAWS = 4096;

    private record Key(String expression, Locale locale) {}

    private static final Map<Key, List<String>> POOLS = new ConcurrentHashMap<>();

    private WordPools() {}

    /**
     * Different texts of an expression.
     *
     * @param expression such as {@code Name.firstName}
     * @param locale language and country
     * @return at least one, at most 4,096, none blank; immutable
     */
    public static List<String> words(String expression, Locale locale) {
        return POOLS.computeIfAbsent(new Key(expression, locale), WordPools::draw);
    }

    private static List<String> draw(Key key) {
        Speaker speaker = new Speaker("#{" + key.expression + "}", key.locale);
        CellStream stream = CellStream.of(0, "words", key.expression);
        CellRandom random = new CellRandom();
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            random.seek(stream, i);
            words.add(speaker.speak(random).strip());
        }
        words.remove("");
        return List.copyOf(words);
    }
}
