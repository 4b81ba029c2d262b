package dev.dmb.internal.faker;

import dev.dmb.internal.random.CellRandom;
import dev.dmb.internal.random.CellStream;
import java.util.Locale;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/**
 * One Datafaker expression in one locale; the result depends on the random source alone. Used by one thread.
 *
 * <p>Datafaker remembers how it resolved a part of an expression the first time. So that every instance resolves
 * alike, whatever it is asked first, it is asked for some fixed cells when it is made.
 */
final class Speaker {

    private static final int FIRST_CELLS = 32;
    private static final CellStream FIRST = CellStream.of(0, "datafaker");

    private final CellSource source;
    private final Faker faker;
    private final String expression;

    /**
     * An expression.
     *
     * @param expression such as <code>#{Name.firstName}</code>
     * @param locale language and country
     * @throws RuntimeException when the expression does not resolve
     */
    Speaker(String expression, Locale locale) {
        CellRandom random = new CellRandom();
        this.source = new CellSource(random);
        this.expression = expression;
        // Datafaker fills maps shared by all its instances while one is made, without guarding them.
        synchronized (Speaker.class) {
            this.faker = new Faker(locale, new RandomService(source));
            for (int i = 0; i < FIRST_CELLS; i++) {
                random.seek(FIRST, i);
                speak(random);
            }
        }
    }

    /** The text for a random source. */
    String speak(RandomGenerator cell) {
        source.pointAt(cell);
        return faker.expression(expression);
    }
}
