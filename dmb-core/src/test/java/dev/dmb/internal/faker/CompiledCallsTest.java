package dev.dmb.internal.faker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Utf8Buffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All calls of Datafaker without arguments: how many are compiled, and that the compiled ones give the same texts as often.
 * The random numbers are fixed, so that a test that passes once passes always. {@code -Ddmb.words.samples=20000} looks closer.
 */
class CompiledCallsTest {

    private static final int SAMPLES = Integer.getInteger("dmb.words.samples", 1000);
    private static final double SUSPICIOUS = 4.5;

    /** Counts may rise, not fall. */
    @ParameterizedTest
    @CsvSource({"en, 1086, 223", "de, 1087, 224"})
    void mostCallsAreCompiled(String tag, int calls, int groups) {
        Map<String, Boolean> isCompiled = new TreeMap<>();
        Calls.names().forEach(call -> isCompiled.put(call, compiled(call, tag) != null));
        assertThat(isCompiled.values()).filteredOn(whole -> whole).hasSizeGreaterThanOrEqualTo(calls);
        Map<String, Boolean> isGroupWhole = isCompiled.entrySet().stream()
                .collect(Collectors.toMap(
                        call -> call.getKey().substring(0, call.getKey().indexOf('.')),
                        Map.Entry::getValue,
                        Boolean::logicalAnd));
        assertThat(isGroupWhole.values()).filteredOn(whole -> whole).hasSizeGreaterThanOrEqualTo(groups);
        assertThat(isCompiled.values())
                .as("calls that Datafaker answers itself")
                .contains(false);
    }

    @ParameterizedTest
    @CsvSource({"en", "de"})
    void compiledCallsGiveTheSameTextsAsOften(String tag) {
        List<String> suspicious = new ArrayList<>();
        for (String call : Calls.names()) {
            Phrase phrase = compiled(call, tag);
            if (phrase != null) {
                Map<String, int[]> counts = counts(call, phrase, Locale.forLanguageTag(tag));
                if (distance(counts, text -> text) > SUSPICIOUS
                        || distance(counts, CompiledCallsTest::shape) > SUSPICIOUS) {
                    suspicious.add(call);
                }
            }
        }
        assertThat(suspicious).isEmpty();
    }

    private static Phrase compiled(String call, String tag) {
        return Phrases.compile("#{" + call + "}", Locale.forLanguageTag(tag))
                .phrase()
                .orElse(null);
    }

    /** How often Datafaker and the phrase give each text. */
    private static Map<String, int[]> counts(String call, Phrase phrase, Locale locale) {
        String expression = "#{" + call + "}";
        CellStream stream = CellStream.of(1, "samples", call);
        CellRandom random = new CellRandom();
        Faker faker = new Faker(locale, new RandomService(random));
        faker.expression(expression);
        Utf8Buffer out = new Utf8Buffer();
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < SAMPLES; i++) {
            random.seek(stream, i);
            counts.computeIfAbsent(faker.expression(expression), text -> new int[2])[0]++;
            random.seek(stream, SAMPLES + i);
            out.clear();
            phrase.append(random, out);
            counts.computeIfAbsent(out.text(), text -> new int[2])[1]++;
        }
        return counts;
    }

    /** Letters and digits without which ones: tells texts apart that hardly ever come twice. */
    private static String shape(String text) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            char kind = Character.isDigit(sign) ? '0' : Character.isLetter(sign) ? letter(sign) : sign;
            if (kind != 'a' || shape.length() == 0 || shape.charAt(shape.length() - 1) != 'a') {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    private static char letter(char sign) {
        return Character.isUpperCase(sign) ? 'A' : 'a';
    }

    /** How far two samples are apart: chi-square of their counts, as a standard score (Wilson and Hilferty, 1931). */
    private static double distance(Map<String, int[]> counts, UnaryOperator<String> key) {
        Map<String, int[]> byKey = new HashMap<>();
        counts.forEach((text, count) -> add(count, byKey.computeIfAbsent(key.apply(text), any -> new int[2])));
        double chiSquare = 0;
        int freedom = -1;
        for (int[] count : withoutRare(byKey)) {
            int sum = count[0] + count[1];
            if (sum > 0) {
                chiSquare += (double) (count[0] - count[1]) * (count[0] - count[1]) / sum;
                freedom++;
            }
        }
        double variance = 2.0 / (9 * Math.max(1, freedom));
        return freedom < 1 ? 0 : (Math.cbrt(chiSquare / freedom) - 1 + variance) / Math.sqrt(variance);
    }

    /** Rare texts are counted together, some at a time. */
    private static Collection<int[]> withoutRare(Map<String, int[]> counts) {
        Map<String, int[]> common = new TreeMap<>();
        counts.forEach((text, count) -> {
            boolean isRare = count[0] + count[1] < 10;
            String name = isRare ? "rare " + Math.floorMod(text.hashCode() * 0x9E3779B9 >>> 8, 8) : "text " + text;
            add(count, common.computeIfAbsent(name, any -> new int[2]));
        });
        return common.values();
    }

    private static void add(int[] count, int[] sum) {
        sum[0] += count[0];
        sum[1] += count[1];
    }
}
