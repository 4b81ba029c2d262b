package dev.dmb.internal.faker;

import dev.dmb.internal.faker.Phrase.Choice;
import dev.dmb.internal.faker.Phrase.Literal;
import dev.dmb.internal.faker.Phrase.Pool;
import dev.dmb.internal.faker.Phrase.Sequence;
import dev.dmb.internal.faker.Phrase.Signs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.datafaker.Faker;
import net.datafaker.providers.base.ProviderRegistration;
import net.datafaker.service.FakerContext;
import net.datafaker.service.RandomService;
import org.jspecify.annotations.Nullable;

/**
 * Datafaker's values with marks in place of what would be drawn: one run of a call tells everything that it can give. Used
 * by one thread, for one call.
 *
 * <p>A mark is a text that no Datafaker code leaves as it is if it looks into it, be it for letters, case, accents, digits,
 * spaces or quotes; a damaged mark says that the call cannot be compiled. What is drawn without a text is gone through
 * number by number.
 */
final class Tracer extends Watched {

    private static final Pattern MARK = Pattern.compile("\uE000qÉé' aZ(\\d+)Za éÉq\uE001");
    private static final Pattern LIST = Pattern.compile("\uE002qÉé' aZ(\\d+)Za éÉq\uE003");
    private static final Pattern REMNANT = Pattern.compile("[\uE000-\uE003]|(?i)az\\d+za|xn--");
    private static final int DEEPEST = 24;
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String HEX_UPPER = "0123456789ABCDEF";

    private final List<Phrase> marked = new ArrayList<>();
    private final List<List<?>> lists = new ArrayList<>();
    private final Map<List<?>, Map<Object, Phrase>> known = new IdentityHashMap<>();
    private final Faker faker;
    private Draws draws = new Draws();
    private int depth;

    /** A tracer for a locale. */
    Tracer(Locale locale) {
        this.faker = new Faker(this, new FakerContext(locale, new TracedRandom()));
    }

    /**
     * Compiles an expression.
     *
     * @param expression such as <code>#{Name.firstName}</code>
     * @return all that it can give
     * @throws RuntimeException when it cannot be compiled, or does not resolve
     */
    Phrase trace(String expression) {
        return all(() -> faker.expression(expression));
    }

    /**
     * Compiles the values of a key.
     *
     * @param key such as {@code address.default_country}
     * @return all that it can give
     * @throws RuntimeException when it cannot be compiled, or there is none
     */
    Phrase traceKey(String key) {
        return all(() -> resolve(key, null, faker, faker.getContext()));
    }

    /** Runs a piece of code on every path. */
    private Phrase all(Supplier<@Nullable String> code) {
        Draws outer = draws;
        draws = new Draws();
        try {
            List<Phrase> phrases = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            do {
                String text = code.get();
                if (text == null) {
                    throw new Untraceable("nothing comes out");
                }
                phrases.add(phrase(text));
                weights.add(draws.weight());
            } while (draws.next());
            return Choice.of(phrases, weights);
        } finally {
            draws = outer;
        }
    }

    private String mark(Phrase phrase) {
        marked.add(phrase);
        return "\uE000qÉé' aZ" + (marked.size() - 1) + "Za éÉq\uE001";
    }

    /** Reads a text with marks. */
    private Phrase phrase(String text) {
        List<Phrase> parts = new ArrayList<>();
        List<Integer> used = new ArrayList<>();
        Matcher mark = MARK.matcher(withoutLists(text));
        StringBuilder literal = new StringBuilder();
        while (mark.find()) {
            mark.appendReplacement(literal, "");
            parts.add(literal(literal));
            int number = Integer.parseInt(mark.group(1));
            if (used.contains(number)) {
                throw new Untraceable("the same draw twice");
            }
            used.add(number);
            parts.add(marked.get(number));
        }
        mark.appendTail(literal);
        parts.add(literal(literal));
        parts.removeIf(part -> part instanceof Literal fixed && fixed.text().isEmpty());
        return Sequence.of(parts);
    }

    private static Phrase literal(StringBuilder literal) {
        Literal phrase = new Literal(literal.toString());
        literal.setLength(0);
        if (REMNANT.matcher(phrase.text()).find()) {
            throw new Untraceable("the text is looked into");
        }
        return phrase;
    }

    /** Lists that were fetched and not resolved stand for their entries as they are. */
    private String withoutLists(String text) {
        return LIST.matcher(text).replaceAll(list -> Matcher.quoteReplacement(plain(lists.get(index(list.group(1))))));
    }

    private static int index(String digits) {
        return Integer.parseInt(digits);
    }

    private String plain(List<?> list) {
        if (list.stream().anyMatch(entry -> !(entry instanceof String text) || text.contains("#{"))) {
            throw new Untraceable("the entries of a list are looked into");
        }
        return mark(new Pool(list.stream().map(Object::toString).toList()));
    }

    @Override
    public @Nullable String safeFetch(String key, FakerContext context, @Nullable String defaultIfNull) {
        Object found = fetchObject(key, context);
        if (found instanceof List<?> list && list.size() > 1) {
            lists.add(list);
            return "\uE002qÉé' aZ" + (lists.size() - 1) + "Za éÉq\uE003";
        }
        return super.safeFetch(key, context, defaultIfNull);
    }

    @Override
    public @Nullable Object fetch(String key, FakerContext context) {
        Object found = fetchObject(key, context);
        return found instanceof List<?> list && list.size() > 1 && list.stream().allMatch(String.class::isInstance)
                ? plain(list)
                : super.fetch(key, context);
    }

    @Override
    protected @Nullable String resolveExpression(
            String expression, @Nullable Object current, @Nullable ProviderRegistration root, FakerContext context) {
        Matcher list = LIST.matcher(expression);
        return list.matches()
                ? mark(entries(lists.get(index(list.group(1))), current, root, context))
                : super.resolveExpression(expression, current, root, context);
    }

    private Phrase entries(
            List<?> list, @Nullable Object current, @Nullable ProviderRegistration root, FakerContext context) {
        Map<Object, Phrase> byOwner = known.computeIfAbsent(list, any -> new HashMap<>());
        Object owner = current == null ? Object.class : current.getClass();
        Phrase phrase = byOwner.get(owner);
        if (phrase == null) {
            if (++depth > DEEPEST) {
                throw new Untraceable("without an end");
            }
            List<Phrase> phrases = new ArrayList<>();
            for (Object entry : list) {
                if (!(entry instanceof String text)) {
                    throw new Untraceable("a list of other things than texts");
                }
                phrases.add(all(() -> super.resolveExpression(text, current, root, context)));
            }
            depth--;
            phrase = Choice.of(phrases, Collections.nCopies(phrases.size(), 1.0));
            byOwner.put(owner, phrase);
        }
        return phrase;
    }

    @Override
    public String numerify(String text, FakerContext context) {
        return signs(text, true, "");
    }

    @Override
    public String bothify(String text, FakerContext context, boolean isUpper) {
        return signs(text, true, isUpper ? UPPER : LOWER);
    }

    @Override
    public String letterify(String text, FakerContext context, boolean isUpper) {
        return signs(text, false, isUpper ? UPPER : LOWER);
    }

    private String signs(String text, boolean hasDigits, String letters) {
        return mark(withSigns(phrase(text), hasDigits, letters));
    }

    private static Phrase withSigns(Phrase phrase, boolean hasDigits, String letters) {
        if (phrase instanceof Literal literal) {
            return withSigns(literal.text(), hasDigits, letters);
        } else if (phrase instanceof Pool pool) {
            List<Phrase> texts = pool.texts().stream()
                    .map(text -> withSigns(text, hasDigits, letters))
                    .toList();
            return Choice.of(texts, Collections.nCopies(texts.size(), 1.0));
        } else if (phrase instanceof Choice choice) {
            return Choice.of(
                    choice.phrases().stream()
                            .map(part -> withSigns(part, hasDigits, letters))
                            .toList(),
                    choice.weights());
        } else if (phrase instanceof Sequence sequence) {
            return Sequence.of(sequence.phrases().stream()
                    .map(part -> withSigns(part, hasDigits, letters))
                    .toList());
        }
        return phrase;
    }

    private static Phrase withSigns(String text, boolean hasDigits, String letters) {
        List<Phrase> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (hasDigits && sign == '#') {
                parts.add(new Signs(Signs.DIGITS, 1));
            } else if (hasDigits && sign == 'Ø') {
                parts.add(new Signs("12345678" + "9", 1));
            } else if (!letters.isEmpty() && sign == '?') {
                parts.add(new Signs(letters, 1));
            } else {
                parts.add(new Literal(Character.toString(sign)));
            }
        }
        return joined(parts);
    }

    /** A sequence in which equal signs stand together. */
    private static Phrase joined(List<Phrase> parts) {
        List<Phrase> joined = new ArrayList<>();
        for (Phrase part : parts) {
            int last = joined.size() - 1;
            if (last >= 0
                    && part instanceof Signs more
                    && joined.get(last) instanceof Signs signs
                    && signs.alphabet().equals(more.alphabet())) {
                joined.set(last, new Signs(signs.alphabet(), signs.count() + more.count()));
            } else {
                joined.add(part);
            }
        }
        return Sequence.of(joined);
    }

    @Override
    public String examplify(String example, FakerContext context) {
        if (REMNANT.matcher(example).find()) {
            throw new Untraceable("an example of what is drawn");
        }
        List<Phrase> parts = new ArrayList<>();
        for (char sign : example.toCharArray()) {
            parts.add(
                    Character.isLetter(sign)
                            ? new Signs(Character.isUpperCase(sign) ? UPPER : LOWER, 1)
                            : Character.isDigit(sign)
                                    ? new Signs(Signs.DIGITS, 1)
                                    : new Literal(Character.toString(sign)));
        }
        return mark(joined(parts));
    }

    @Override
    public String templatify(String text, Map<Character, String[]> options, FakerContext context) {
        if (REMNANT.matcher(text).find()) {
            throw new Untraceable("a template of what is drawn");
        }
        List<Phrase> parts = new ArrayList<>();
        for (char sign : text.toCharArray()) {
            String[] texts = options.get(sign);
            parts.add(texts == null ? new Literal(Character.toString(sign)) : new Pool(Arrays.asList(texts)));
        }
        return mark(Sequence.of(parts));
    }

    @Override
    public String regexify(String regex, FakerContext context) {
        if (REMNANT.matcher(regex).find()) {
            throw new Untraceable("a pattern of what is drawn");
        }
        return mark(PlainRegex.phrase(regex));
    }

    /** Draws on the tracer's path, and refuses what cannot be gone through. */
    private final class TracedRandom extends RandomService {

        TracedRandom() {
            super(new RandomGenerator() {
                @Override
                public int nextInt(int bound) {
                    return draws.draw(bound);
                }

                @Override
                public int nextInt(int origin, int bound) {
                    return origin + draws.draw((long) bound - origin);
                }

                @Override
                public long nextLong(long bound) {
                    return draws.draw(bound);
                }

                @Override
                public long nextLong(long origin, long bound) {
                    return origin + draws.draw(bound - origin);
                }

                @Override
                public boolean nextBoolean() {
                    return draws.draw(2) == 1;
                }

                @Override
                public long nextLong() {
                    throw new Untraceable("numbers without bounds");
                }
            });
        }

        @Override
        public String hex(int length, boolean isUpper) {
            return length <= 0 ? "" : mark(new Signs(isUpper ? HEX_UPPER : HEX_UPPER.toLowerCase(Locale.ROOT), length));
        }
    }
}
