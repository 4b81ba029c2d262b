package dev.dmb.generator;

import static dev.dmb.generator.Generators.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.FieldGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Period;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The values of a seed never change between versions of DMB, nor with Java, zone or locale of the machine. A new Datafaker that
 * fails this test moves data of users.
 */
class GoldenValuesTest {

    private static final int ROWS = 200;

    @ParameterizedTest
    @CsvSource({
        "en, 862923b0c71a7a2e",
        "en-GB, 2f9a9224bb122dca",
        "de, c9649b79e54eae53",
        "es, a2e3305e68152cbf",
        "fr, ff99817f577ed885",
        "ja, 1305b1852fd7d63a"
    })
    void wordsStayTheSame(String locale, String digest) throws Exception {
        Map<String, FieldGenerator<?>> generators = new LinkedHashMap<>();
        for (FieldGenerator<?> generator : new FieldGenerator<?>[] {
            firstName(),
            lastName(),
            fullName(),
            email(),
            username(),
            url(),
            phone(),
            street(),
            city(),
            state(),
            postcode(),
            country(),
            company(),
            jobTitle(),
            productName(),
            category(),
            color(),
            iban(),
            faker("Address.fullAddress"),
            faker("Internet.url")
        }) {
            generators.put(generator.toString(), generator);
        }
        String values = generators.entrySet().stream()
                .map(entry ->
                        entry.getKey() + Drawn.texts(entry.getValue(), "text", ROWS, Locale.forLanguageTag(locale)))
                .collect(Collectors.joining("\n"));
        assertThat(digest(values)).isEqualTo(digest);
    }

    @Test
    void numbersStayTheSame() throws Exception {
        String values =
                "" + Drawn.values(between(1, 1000), "integer", ROWS) + Drawn.values(between(0, 1), "double", ROWS)
                        + Drawn.values(normal(500, 150), "decimal(10,2)", ROWS)
                        + Drawn.values(lognormal(100, 0.5), "double", ROWS)
                        + Drawn.values(exponential(20), "double", ROWS)
                        + Drawn.values(past(Period.ofYears(2)), "timestamp", ROWS)
                        + Drawn.values(oneOf("A", 5, "B", 3, "C", 1), "text", ROWS) + Drawn.values(uuid(), "uuid", ROWS)
                        + Drawn.values(pattern("[A-Z]{3}-[0-9]{5}|x{0,5}[a-f]{30}"), "text", ROWS)
                        + Drawn.values(paragraph(), "text", ROWS)
                        + Drawn.unique(email(), Drawn.in("varchar(60)", ROWS));
        assertThat(digest(values)).isEqualTo("b3864feddea43892");
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
