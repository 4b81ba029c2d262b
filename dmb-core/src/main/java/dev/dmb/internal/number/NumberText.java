package dev.dmb.internal.number;

import dev.dmb.internal.column.Fit;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;

/**
 * Numbers of a distribution written as texts, with as many digits after the point as they are rounded to, else six.
 * Immutable.
 */
record NumberText(Distribution numbers, int scale) implements FieldGenerator<String> {

    private static final int DEFAULT_SCALE = 6;

    static NumberText of(Distribution numbers, ColumnContext context) {
        NumberText texts = new NumberText(numbers, scale(numbers));
        int longest = Math.max(
                texts.text(numbers.at(0x1.0p-53)).length(),
                texts.text(numbers.at(1 - 0x1.0p-53)).length());
        Fit.requireLength(context, numbers, longest);
        return texts;
    }

    private static int scale(Distribution numbers) {
        if (numbers instanceof Truncated truncated) {
            return scale(truncated.whole());
        }
        return numbers instanceof Rounded rounded ? rounded.scale() : DEFAULT_SCALE;
    }

    private String text(double number) {
        return BigDecimal.valueOf(number).setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public String generate(long row, RandomGenerator random) {
        return text(numbers.of(random.nextLong()));
    }
}
