package dev.dmb.internal.faker;

import dev.dmb.internal.random.CellRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;
import net.datafaker.service.RandomService;

/**
 * One Datafaker expression in one locale; the result depends on one draw of the random source alone. Used by one thread.
 *
 * <p>Datafaker draws more the first time it resolves a part of an expression, remembers the way, and may forget it again.
 * So it is asked for each cell until two answers in a row are the same after as many draws: then no part was new. Its
 * instances are made one at a time, because they share memory that is not guarded while it is written.
 */
final class Speaker {

    /** Held while Datafaker is set up. */
    static final Object LOCK = new Object();

    private static final int MOST_TRIES = 100;

    private final CellRandom random = new CellRandom();
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
        this.expression = expression;
        synchronized (LOCK) {
            this.faker = new Faker(locale, new RandomService(random));
            settled(0);
        }
    }

    /** The text for a random source. */
    String speak(RandomGenerator cell) {
        long state = cell.nextLong();
        return settled(state);
    }

    private String settled(long state) {
        String text = said(state);
        long end = random.state();
        for (int i = 0; i < MOST_TRIES; i++) {
            String again = said(state);
            if (again.equals(text) && random.state() == end) {
                return again;
            }
            text = again;
            end = random.state();
        }
        throw new IllegalStateException("Datafaker's " + expression + " gives another text every time");
    }

    private String said(long state) {
        random.seek(state);
        return faker.expression(expression);
    }
}
