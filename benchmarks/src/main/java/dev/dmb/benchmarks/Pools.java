package dev.dmb.benchmarks;

import dev.dmb.plan.Batch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the hand-written makers pick from, loaded before: the words that DMB itself writes, as UTF-8, each as often as it
 * does, so that both sides write rows of the same length.
 *
 * @param first first names
 * @param last last names
 * @param firstOfEmail first names as they stand in an e-mail address
 * @param lastOfEmail last names as they stand in an e-mail address, with the domain
 * @param cities of any country
 */
record Pools(byte[][] first, byte[][] last, byte[][] firstOfEmail, byte[][] lastOfEmail, byte[][] cities) {

    private static final int SAMPLED_ROWS = 100_000;
    private static final int FIRST_NAME = 1;
    private static final int LAST_NAME = 2;
    private static final int CITY = 5;

    /** The words of as many of DMB's rows as show them all. */
    static Pools ofDmb() {
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        List<String> cities = new ArrayList<>();
        PersonTable.plan(SAMPLED_ROWS).generate(PersonTable.NAME, 0, SAMPLED_ROWS, batch -> {
            collect(batch, FIRST_NAME, first);
            collect(batch, LAST_NAME, last);
            collect(batch, CITY, cities);
        });
        List<String> firstPool = pool(first);
        List<String> lastPool = pool(last);
        return new Pools(
                utf8(firstPool),
                utf8(lastPool),
                utf8(firstPool.stream().map(Pools::letters).toList()),
                utf8(lastPool.stream()
                        .map(name -> letters(name) + "@example.com")
                        .toList()),
                utf8(pool(cities)));
    }

    private static void collect(Batch batch, int column, List<String> words) {
        for (int row = 0; row < batch.size(); row++) {
            words.add(batch.text(column, row));
        }
    }

    /** Each word once, or more often where it is much more frequent than others; at most some thousands. */
    private static List<String> pool(List<String> words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        List<String> pool = new ArrayList<>();
        double mean = (double) words.size() / counts.size();
        counts.forEach((word, count) -> {
            for (long copies = Math.max(1, Math.round(count / mean)); copies > 0; copies--) {
                pool.add(word);
            }
        });
        return pool;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static byte[][] utf8(List<String> words) {
        return words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }
}
