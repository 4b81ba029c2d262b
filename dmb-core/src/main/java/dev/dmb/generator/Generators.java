package dev.dmb.generator;

import dev.dmb.DmbException;
import dev.dmb.internal.choice.Choice;
import dev.dmb.internal.choice.Codes;
import dev.dmb.internal.choice.Constant;
import dev.dmb.internal.choice.VocabularyFile;
import dev.dmb.internal.derived.DerivedFrom;
import dev.dmb.internal.derived.ParentValue;
import dev.dmb.internal.derived.OfChildren;
import dev.dmb.internal.derived.Position;
import dev.dmb.internal.derived.Reads;
import dev.dmb.internal.derived.StatesInOrder;
import dev.dmb.internal.derived.Template;
import dev.dmb.internal.expression.Computed;
import dev.dmb.internal.expression.Expression;
import dev.dmb.internal.faker.FakerText;
import dev.dmb.internal.faker.FakerWords;
import dev.dmb.internal.identifier.Bytes;
import dev.dmb.internal.identifier.Distinct;
import dev.dmb.internal.identifier.Iban;
import dev.dmb.internal.identifier.IpAddress;
import dev.dmb.internal.identifier.RandomUuid;
import dev.dmb.internal.lorem.Lorem;
import dev.dmb.internal.number.Distribution;
import dev.dmb.internal.number.Exponential;
import dev.dmb.internal.number.Lognormal;
import dev.dmb.internal.number.Normal;
import dev.dmb.internal.number.NumberRange;
import dev.dmb.internal.number.NumberSteps;
import dev.dmb.internal.number.Pareto;
import dev.dmb.internal.number.Poisson;
import dev.dmb.internal.number.Rounded;
import dev.dmb.internal.number.Sequence;
import dev.dmb.internal.number.Triangular;
import dev.dmb.internal.number.Truncated;
import dev.dmb.internal.number.Zipf;
import dev.dmb.internal.pattern.PatternText;
import dev.dmb.internal.pattern.Strings;
import dev.dmb.internal.person.Account;
import dev.dmb.internal.person.EmailOf;
import dev.dmb.internal.person.NumberedEmailOf;
import dev.dmb.internal.person.Phone;
import dev.dmb.internal.person.Url;
import dev.dmb.internal.time.BusinessTime;
import dev.dmb.internal.time.DateRange;
import dev.dmb.internal.time.DateSteps;
import dev.dmb.internal.time.DateTimeRange;
import dev.dmb.internal.time.FromNow;
import dev.dmb.internal.time.Increasing;
import dev.dmb.internal.time.Shift;
import dev.dmb.internal.time.TimeRange;
import dev.dmb.schema.FieldGenerator;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The built-in generators; each can be called by the same name in a schema file.
 *
 * <pre>{@code
 * integer("age").generatedBy(between(18, 90));
 * varchar("status", 10).generatedBy(oneOf("NEW", 5, "PAID", 3, "SHIPPED", 2));
 * timestamp("paid_at").generatedBy(after("created_at", days(1, 30)));
 * }</pre>
 *
 * <p>All are immutable and can be used by any number of columns and threads. None makes NULL by itself, unless it reads
 * a column that is NULL; say {@code nullRate(…)} on the column for that. A generator that does not fit its column's type
 * is refused, with a {@link DmbException}, before the first row.
 *
 * @since 0.1
 */
public final class Generators {

    private Generators() {}

    /**
     * Whole numbers 1, 2, 3, … in the order of rows; all different.
     *
     * @return the generator
     */
    public static FieldGenerator<Long> sequence() {
        return sequence(1);
    }

    /**
     * Whole numbers in the order of rows, one apart; all different.
     *
     * @param start the value of the first row
     * @return the generator
     */
    public static FieldGenerator<Long> sequence(long start) {
        return sequence(start, 1);
    }

    /**
     * Whole numbers in the order of rows; all different.
     *
     * @param start the value of the first row
     * @param step the distance between rows, not 0
     * @return the generator
     * @throws DmbException when {@code step} is 0
     */
    public static FieldGenerator<Long> sequence(long start, long step) {
        if (step == 0) {
            throw new DmbException(
                    "sequence(" + start + ", 0) never moves", "use another step, or constant(" + start + ")");
        }
        return new Sequence(start, step);
    }

    /**
     * Uniform numbers: whole ones in a column of whole numbers, all with the column's digits after the point in a decimal
     * one, fractions in a floating-point one (there without {@code max}). Can fill a unique column of exact numbers.
     *
     * @param min smallest
     * @param max largest, included; at least {@code min}
     * @return the generator
     * @throws DmbException when {@code max} is less than {@code min}
     */
    public static FieldGenerator<Number> between(long min, long max) {
        return between(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    /**
     * Uniform numbers, as {@link #between(long, long)} makes them.
     *
     * @param min smallest, finite
     * @param max largest, finite; included, but not in a floating-point column
     * @return the generator
     * @throws DmbException when {@code max} is less than {@code min}, or one of them is not finite
     */
    public static FieldGenerator<Number> between(double min, double max) {
        return between(exact("between", min), exact("between", max));
    }

    /**
     * Uniform numbers, as {@link #between(long, long)} makes them.
     *
     * @param min smallest
     * @param max largest, included, but not in a floating-point column; at least {@code min}
     * @return the generator
     * @throws DmbException when {@code max} is less than {@code min}
     */
    public static FieldGenerator<Number> between(BigDecimal min, BigDecimal max) {
        return new NumberRange(min, max);
    }

    /**
     * Uniform numbers in steps: {@code between(0, 100, 5)} makes 0, 5, 10, … 100. Can fill a unique column.
     *
     * @param min smallest
     * @param max no number is larger; at least {@code min}
     * @param step distance between two numbers, above 0
     * @return the generator
     * @throws DmbException when {@code max} is less than {@code min}, or the step is not above 0
     */
    public static FieldGenerator<Number> between(long min, long max, long step) {
        return between(BigDecimal.valueOf(min), BigDecimal.valueOf(max), BigDecimal.valueOf(step));
    }

    /**
     * Uniform numbers in steps, as {@link #between(long, long, long)} makes them: {@code between(0.0, 10.0, 0.25)}.
     *
     * @param min smallest, finite
     * @param max no number is larger; finite
     * @param step distance between two numbers, above 0
     * @return the generator
     * @throws DmbException when {@code max} is less than {@code min}, the step is not above 0, or a number is not finite
     */
    public static FieldGenerator<Number> between(double min, double max, double step) {
        return between(exact("between", min), exact("between", max), exact("between", step));
    }

    /**
     * Uniform numbers in steps, as {@link #between(long, long, long)} makes them.
     *
     * @param min smallest
     * @param max no number is larger; at least {@code min}
     * @param step distance between two numbers, above 0
     * @return the generator
     * @throws DmbException when {@code max} is less than {@code min}, or the step is not above 0
     */
    public static FieldGenerator<Number> between(BigDecimal min, BigDecimal max, BigDecimal step) {
        return new NumberSteps(min, max, step);
    }

    /**
     * Uniform days; in a column of timestamps, uniform seconds of those days. Can fill a unique column.
     *
     * @param min earliest
     * @param max latest, included; not before {@code min}
     * @return the generator
     * @throws DmbException when {@code max} is before {@code min}
     */
    public static FieldGenerator<LocalDate> between(LocalDate min, LocalDate max) {
        return new DateRange(min, max);
    }

    /**
     * Uniform days in steps: from the first of a month in steps of {@code Period.ofMonths(1)} all firsts, from a 31st all
     * ends of months. Can fill a unique column.
     *
     * @param min earliest
     * @param max no day is later; not before {@code min}
     * @param step at least a day
     * @return the generator; in a column of timestamps it makes midnights
     * @throws DmbException when {@code max} is before {@code min}, or the step is no day
     */
    public static FieldGenerator<LocalDate> between(LocalDate min, LocalDate max, Period step) {
        return new DateSteps(min, max, step);
    }

    /**
     * Uniform moments, in whole seconds, or in microseconds when a bound has a fraction of a second; UTC where the column
     * has a time zone. Can fill a unique column.
     *
     * @param min earliest
     * @param max latest, included; not before {@code min}
     * @return the generator
     * @throws DmbException when {@code max} is before {@code min}
     */
    public static FieldGenerator<LocalDateTime> between(LocalDateTime min, LocalDateTime max) {
        return new DateTimeRange(min, max);
    }

    /**
     * Uniform moments in steps, such as quarters of an hour. Can fill a unique column.
     *
     * @param min earliest
     * @param max no moment is later; not before {@code min}
     * @param step at least a microsecond
     * @return the generator
     * @throws DmbException when {@code max} is before {@code min}, or the step is too short
     */
    public static FieldGenerator<LocalDateTime> between(LocalDateTime min, LocalDateTime max, Duration step) {
        return new DateTimeRange(min, max, micros(step));
    }

    /**
     * Uniform times of day, in whole seconds, or in microseconds when a bound has a fraction of a second. Can fill a
     * unique column.
     *
     * @param min earliest
     * @param max latest, included; not before {@code min}
     * @return the generator
     * @throws DmbException when {@code max} is before {@code min}
     */
    public static FieldGenerator<LocalTime> between(LocalTime min, LocalTime max) {
        return new TimeRange(min, max);
    }

    /**
     * Uniform times of day in steps, such as quarters of an hour. Can fill a unique column.
     *
     * @param min earliest
     * @param max no time is later; not before {@code min}
     * @param step at least a microsecond
     * @return the generator
     * @throws DmbException when {@code max} is before {@code min}, or the step is too short
     */
    public static FieldGenerator<LocalTime> between(LocalTime min, LocalTime max, Duration step) {
        return new TimeRange(min, max, micros(step));
    }

    /**
     * Normally distributed numbers, rounded half up to what the column holds. What it cannot hold is not made; a column
     * that cannot hold half of them is refused.
     *
     * @param mean average, finite
     * @param deviation standard deviation, finite, at least 0
     * @return the generator
     * @throws DmbException when a parameter is out of its bounds
     */
    public static FieldGenerator.OfDouble normal(double mean, double deviation) {
        require("normal", "a mean", mean, Double.isFinite(mean), "a finite number");
        boolean isDeviation = deviation >= 0 && Double.isFinite(deviation);
        require("normal", "a deviation", deviation, isDeviation, "a finite number of at least 0");
        return new Normal(mean, deviation);
    }

    /**
     * Numbers whose logarithm is normally distributed, such as incomes or file sizes; rounded and bounded by the column as
     * {@link #normal} is.
     *
     * @param median half of the numbers are below it; finite, above 0
     * @param sigma standard deviation of the natural logarithm; finite, at least 0
     * @return the generator
     * @throws DmbException when a parameter is out of its bounds
     */
    public static FieldGenerator.OfDouble lognormal(double median, double sigma) {
        require("lognormal", "a median", median, median > 0 && Double.isFinite(median), "a finite number above 0");
        require("lognormal", "a sigma", sigma, sigma >= 0 && Double.isFinite(sigma), "a finite number of at least 0");
        return new Lognormal(median, sigma);
    }

    /**
     * Exponentially distributed numbers, such as waiting times; at least 0, rounded and bounded by the column as
     * {@link #normal} is.
     *
     * @param mean average, finite, above 0
     * @return the generator
     * @throws DmbException when the mean is out of its bounds
     */
    public static FieldGenerator.OfDouble exponential(double mean) {
        require("exponential", "a mean", mean, mean > 0 && Double.isFinite(mean), "a finite number above 0");
        return new Exponential(mean);
    }

    /**
     * Numbers of a triangular distribution, such as guesses of the least, the likely and the most; rounded and bounded by
     * the column as {@link #normal} is.
     *
     * @param min smallest, finite
     * @param mode the most frequent, at least {@code min}
     * @param max largest, finite, at least {@code mode} and above {@code min}
     * @return the generator
     * @throws DmbException when the parameters are not in order
     */
    public static FieldGenerator.OfDouble triangular(double min, double mode, double max) {
        return new Triangular(min, mode, max);
    }

    /**
     * Numbers of a Pareto distribution, of which few are very large, such as sizes of towns or of customers; rounded and
     * bounded by the column as {@link #normal} is.
     *
     * @param min smallest, finite, above 0
     * @param shape finite, above 0; the smaller, the more large numbers. At 1.16 a fifth has four fifths of the whole
     * @return the generator
     * @throws DmbException when a parameter is out of its bounds
     */
    public static FieldGenerator.OfDouble pareto(double min, double shape) {
        require("pareto", "a smallest number", min, min > 0 && Double.isFinite(min), "a finite number above 0");
        require("pareto", "a shape", shape, shape > 0 && Double.isFinite(shape), "a finite number above 0");
        return new Pareto(min, shape);
    }

    /**
     * Counts of a Poisson distribution, such as calls in an hour; 0, 1, 2, …, bounded by the column as {@link #normal}
     * is.
     *
     * @param mean average, above 0, at most 1,000,000
     * @return the generator
     * @throws DmbException when the mean is out of its bounds
     */
    public static FieldGenerator.OfDouble poisson(double mean) {
        require("poisson", "a mean", mean, mean > 0 && mean <= 1e6, "a number above 0 and up to 1000000");
        return new Poisson(mean);
    }

    /**
     * Ranks 1 to {@code size} by Zipf's law, such as best sellers: rank 10 is 10<sup>exponent</sup> times as rare as rank
     * 1.
     *
     * @param size how many ranks, at least 1
     * @param exponent above 0, at most 100; about 1 for words, cities and web pages
     * @return the generator
     * @throws DmbException when a parameter is out of its bounds
     */
    public static FieldGenerator<Long> zipf(long size, double exponent) {
        return new Zipf(size, exponent);
    }

    /**
     * The numbers of a distribution between two bounds, without heaps at the bounds: what lies outside is not made.
     *
     * <pre>{@code
     * truncated(normal(500, 150), 0, 1000)
     * }</pre>
     *
     * @param distribution one of {@link #normal}, {@link #lognormal}, {@link #exponential}, {@link #triangular},
     *     {@link #pareto} and {@link #poisson}, also rounded; in schema files an argument of theirs
     * @param min smallest; may be {@code -Infinity}
     * @param max largest, at least {@code min}; may be {@code Infinity}
     * @return the generator
     * @throws DmbException when there is less than a millionth of the numbers between the bounds
     */
    public static FieldGenerator.OfDouble truncated(FieldGenerator.OfDouble distribution, double min, double max) {
        return Truncated.of(builtIn("truncated", distribution), min, max);
    }

    /**
     * The numbers of a distribution rounded half up to multiples of a step.
     *
     * <pre>{@code
     * rounded(lognormal(30_000, 0.4), 100)
     * rounded(normal(36.8, 0.4), 0.1)
     * }</pre>
     *
     * @param distribution as {@link #truncated} takes it; in schema files {@code step} is an argument of its own
     * @param step above 0, of at most 15 digits; 0.01 for two decimals
     * @return the generator
     * @throws DmbException when the step is out of its bounds
     */
    public static FieldGenerator.OfDouble rounded(FieldGenerator.OfDouble distribution, double step) {
        return new Rounded(builtIn("rounded", distribution), exact("rounded", step));
    }

    /**
     * The same value in every row.
     *
     * @param value a value that fits the column; for NULL set the column's null rate to 1
     * @return the generator
     */
    public static FieldGenerator<Object> constant(Object value) {
        return new Constant(value);
    }

    /**
     * One of some values. Values alone are equally frequent; with a weight after every value, each is as frequent as its
     * weight says:
     *
     * <pre>{@code
     * oneOf("A", "B", "C")
     * oneOf(10, 20, 50)
     * oneOf("NEW", 5, "PAID", 3, "SHIPPED", 2)
     * }</pre>
     *
     * <p>Numbers among other values are weights, so each has to follow a value that is no number. Where all are numbers,
     * they are the values; for numbers with weights see {@link #oneOf(Map)}. An array as the only argument stands for
     * its elements. Can fill a unique column, which then ignores the weights.
     *
     * @param first the first value
     * @param rest values, or weights and values in turn; a weight is above 0
     * @return the generator
     * @throws DmbException when values and weights do not take turns, or a weight is not above 0
     */
    public static FieldGenerator<Object> oneOf(Object first, Object... rest) {
        if (first instanceof Object[] values && rest.length == 0) {
            return oneOf(Arrays.asList(values));
        }
        return Choice.ofArguments(
                Stream.concat(Stream.of(first), Arrays.stream(rest)).toList());
    }

    /**
     * One of some values, each equally frequent; one that is listed twice is twice as frequent.
     *
     * @param values at least one
     * @return the generator
     * @throws DmbException when the list is empty
     */
    public static FieldGenerator<Object> oneOf(List<?> values) {
        return Choice.of(values);
    }

    /**
     * One of some values, each as frequent as its weight says. The order of the map is part of what a seed means.
     *
     * @param weights at least one value with its weight, above 0
     * @return the generator
     * @throws DmbException when the map is empty, or a weight is not above 0
     */
    public static FieldGenerator<Object> oneOf(Map<?, ? extends Number> weights) {
        return Choice.ofWeights(weights);
    }

    /**
     * Values of a file, one a line, each equally frequent; of a CSV or TSV file the first field of every line. Can fill a
     * unique column.
     *
     * @param file a path, or {@code classpath:} and the name of a resource; in schema files relative to them. UTF-8, at
     *     most 64 MiB, read at once
     * @return the generator
     * @throws DmbException with all problems of the file and their lines
     */
    public static FieldGenerator<String> vocabulary(String file) {
        return VocabularyFile.read(file, "", "");
    }

    /**
     * Values of a column of a CSV or TSV file, each line equally frequent. Columns of a table that read the same file
     * take the same line of it in a row:
     *
     * <pre>{@code
     * varchar("city", 60).generatedBy(vocabulary("places.csv", "city"))
     * varchar("region", 60).generatedBy(vocabulary("places.csv", "region"))
     * }</pre>
     *
     * @param file as in {@link #vocabulary(String)}
     * @param column its name in the first line of the file; or its number, from 1, in a file without names
     * @return the generator; can fill a unique column
     * @throws DmbException with all problems of the file and their lines
     */
    public static FieldGenerator<String> vocabulary(String file, String column) {
        return VocabularyFile.read(file, column, "");
    }

    /**
     * Values of a column of a CSV or TSV file, each line as frequent as its weight says.
     *
     * @param file as in {@link #vocabulary(String)}
     * @param column as in {@link #vocabulary(String, String)}
     * @param weight the name or number of the column of weights, which are at least 0
     * @return the generator; can fill a unique column, which then ignores the weights
     * @throws DmbException with all problems of the file and their lines
     */
    public static FieldGenerator<String> vocabulary(String file, String column, String weight) {
        return VocabularyFile.read(file, column, weight);
    }

    /**
     * Random UUIDs of version 4; all different. In a column of texts in lower case, without hyphens where they have no
     * room.
     *
     * @return the generator
     */
    public static FieldGenerator<UUID> uuid() {
        return new RandomUuid();
    }

    /**
     * Random bytes. Can fill a unique column.
     *
     * @param length how many, at least 1
     * @return the generator
     * @throws DmbException when {@code length} is below 1
     */
    public static FieldGenerator<byte[]> bytes(int length) {
        require("bytes", "a length", length, length >= 1, "a whole number of at least 1");
        return new Bytes(length);
    }

    /**
     * Texts that match a regular expression, every one of them equally frequent. Can fill a unique column.
     *
     * <p>Understood are literals, classes with ranges and negation, {@code .}, {@code \d \w \s} and their opposites,
     * {@code \p{Alpha}} and other POSIX properties, {@code \t}, hexadecimal escapes, groups with and without names, alternatives,
     * <code>? {n} {n,m}</code>, and {@code *}, {@code +} and <code>{n,}</code>, which end at 8 repetitions; each also
     * reluctant. What is not named is printable ASCII. {@code ^} at the begin and {@code $} at the end of an alternative
     * change nothing.
     *
     * @param regex such as {@code [A-Z]{3}-[0-9]{5}}
     * @return the generator
     * @throws DmbException when something else is in the expression, with its place
     */
    public static FieldGenerator<String> pattern(String regex) {
        return new PatternText(new Strings(regex));
    }

    /**
     * Some Latin words in lower case; words that do not fit the column are left out.
     *
     * @param min fewest words, at least 1
     * @param max most words, at least {@code min}
     * @return the generator
     * @throws DmbException when a bound is wrong
     */
    public static FieldGenerator<String> words(int min, int max) {
        return Lorem.words(min, max);
    }

    /**
     * A sentence of 5 to 12 Latin words; words that do not fit the column are left out.
     *
     * @return the generator
     */
    public static FieldGenerator<String> sentence() {
        return Lorem.sentence();
    }

    /**
     * Three to six sentences of Latin words; words that do not fit the column are left out.
     *
     * @return the generator
     */
    public static FieldGenerator<String> paragraph() {
        return Lorem.paragraph();
    }

    /**
     * Latin words, cut to a uniform number of characters.
     *
     * @param min fewest characters, at least 0
     * @param max most characters, at least {@code min}
     * @return the generator
     * @throws DmbException when a bound is wrong
     */
    public static FieldGenerator<String> text(int min, int max) {
        return Lorem.characters(min, max);
    }

    /**
     * Uniform moments before the plan's clock, in whole seconds; whole days before its day in a column of dates. Can fill
     * a unique column.
     *
     * @param span how far back, at least a day for dates
     * @return the generator
     * @throws DmbException when the span is not positive
     */
    public static FieldGenerator<LocalDateTime> past(Period span) {
        return new FromNow(span, true);
    }

    /**
     * Uniform moments before the plan's clock, as {@link #past(Period)} makes them.
     *
     * @param span how far back, at least a second
     * @return the generator
     * @throws DmbException when the span is shorter
     */
    public static FieldGenerator<LocalDateTime> past(Duration span) {
        return new FromNow(span, true);
    }

    /**
     * Uniform moments before the plan's clock, between two distances from it; for birth dates, say.
     *
     * @param nearest how far back at least, not negative
     * @param farthest how far at most, longer than {@code nearest}; at least a day longer for dates
     * @return the generator
     * @throws DmbException when a span is negative, or the second one is not longer
     */
    public static FieldGenerator<LocalDateTime> past(Period nearest, Period farthest) {
        return new FromNow(nearest, farthest, true);
    }

    /**
     * Uniform moments after the plan's clock, in whole seconds; whole days after its day in a column of dates. Can fill a
     * unique column.
     *
     * @param span how far ahead, at least a day for dates
     * @return the generator
     * @throws DmbException when the span is not positive
     */
    public static FieldGenerator<LocalDateTime> future(Period span) {
        return new FromNow(span, false);
    }

    /**
     * Uniform moments after the plan's clock, as {@link #future(Period)} makes them.
     *
     * @param span how far ahead, at least a second
     * @return the generator
     * @throws DmbException when the span is shorter
     */
    public static FieldGenerator<LocalDateTime> future(Duration span) {
        return new FromNow(span, false);
    }

    /**
     * Uniform moments after the plan's clock, between two distances from it; for birth dates, say.
     *
     * @param nearest how far ahead at least, not negative
     * @param farthest how far at most, longer than {@code nearest}; at least a day longer for dates
     * @return the generator
     * @throws DmbException when a span is negative, or the second one is not longer
     */
    public static FieldGenerator<LocalDateTime> future(Period nearest, Period farthest) {
        return new FromNow(nearest, farthest, false);
    }

    /**
     * Days from Monday to Friday, uniform; in a column of timestamps uniform seconds of those days. Can fill a unique
     * column. Holidays are not known.
     *
     * <pre>{@code
     * onBusinessDays(past(Period.ofYears(2)))
     * }</pre>
     *
     * @param days {@code past}, {@code future}, or {@code between} with two dates
     * @return the generator
     * @throws DmbException when it is another generator; later, before the first row, when it has no such day
     */
    public static FieldGenerator<LocalDateTime> onBusinessDays(FieldGenerator<?> days) {
        return new BusinessTime(days);
    }

    /**
     * Moments of days from Monday to Friday in a window of time, in whole seconds, uniform; in a column of dates, the
     * days. Can fill a unique column.
     *
     * <pre>{@code
     * inBusinessHours(past(Period.ofYears(2)), LocalTime.of(9, 0), LocalTime.of(17, 30))
     * }</pre>
     *
     * @param days as {@link #onBusinessDays} takes them
     * @param from first second of a day
     * @param to last second of a day, included; not before {@code from}
     * @return the generator
     * @throws DmbException when {@code to} is before {@code from}, or {@code days} is another generator
     */
    public static FieldGenerator<LocalDateTime> inBusinessHours(FieldGenerator<?> days, LocalTime from, LocalTime to) {
        return new BusinessTime(days, from, to);
    }

    /**
     * A span of days of 24 hours.
     *
     * @param min fewest
     * @param max most, included; at least {@code min}
     * @return the span
     * @throws DmbException when {@code max} is less than {@code min}
     */
    public static TimeSpan days(long min, long max) {
        return new TimeSpan(Duration.ofDays(min), Duration.ofDays(max));
    }

    /**
     * A span of weeks.
     *
     * @param min fewest
     * @param max most, included; at least {@code min}
     * @return the span
     * @throws DmbException when {@code max} is less than {@code min}
     */
    public static TimeSpan weeks(long min, long max) {
        return days(7 * min, 7 * max);
    }

    /**
     * A span of days from Monday to Friday: one after a Friday, Saturday or Sunday is Monday. Holidays are not known.
     *
     * @param min fewest, at least 0
     * @param max most, included; at least {@code min}
     * @return the span
     * @throws DmbException when {@code max} is less than {@code min}, or {@code min} is below 0
     */
    public static TimeSpan businessDays(long min, long max) {
        return new TimeSpan(Duration.ofDays(min), Duration.ofDays(max), true);
    }

    /**
     * A span of hours.
     *
     * @param min fewest
     * @param max most, included; at least {@code min}
     * @return the span
     * @throws DmbException when {@code max} is less than {@code min}
     */
    public static TimeSpan hours(long min, long max) {
        return new TimeSpan(Duration.ofHours(min), Duration.ofHours(max));
    }

    /**
     * A span of minutes.
     *
     * @param min fewest
     * @param max most, included; at least {@code min}
     * @return the span
     * @throws DmbException when {@code max} is less than {@code min}
     */
    public static TimeSpan minutes(long min, long max) {
        return new TimeSpan(Duration.ofMinutes(min), Duration.ofMinutes(max));
    }

    /**
     * A span of seconds.
     *
     * @param min fewest
     * @param max most, included; at least {@code min}
     * @return the span
     * @throws DmbException when {@code max} is less than {@code min}
     */
    public static TimeSpan seconds(long min, long max) {
        return new TimeSpan(Duration.ofSeconds(min), Duration.ofSeconds(max));
    }

    /**
     * Moments after another column, by a uniform number of seconds, or of whole days in a column of dates and by business
     * days; NULL where the other column is. A time of day stays within its day.
     *
     * @param column a date, timestamp or time of the same row; of the parent as {@code foreign_key_column.column}, or by its
     *     name alone when only one parent has it and the row does not
     * @param span how long after
     * @return the generator
     */
    public static FieldGenerator<LocalDateTime> after(String column, TimeSpan span) {
        return new Shift(Reads.parse(column), span.min(), span.max(), true, span.isInBusinessDays());
    }

    /**
     * Moments before another column, by a uniform number of seconds, or of whole days in a column of dates; NULL where
     * the other column is.
     *
     * @param column a date or timestamp, named as in {@link #after}
     * @param span how long before
     * @return the generator
     */
    public static FieldGenerator<LocalDateTime> before(String column, TimeSpan span) {
        return new Shift(Reads.parse(column), span.min(), span.max(), false, span.isInBusinessDays());
    }

    /**
     * A function of another column; NULL where that is, without a call.
     *
     * @param column a column of the same row; of the parent as {@code foreign_key_column.column}
     * @param function pure; its argument is of the column's Java type
     * @param <T> Java type of the column read
     * @param <R> type of the values
     * @return the generator; equal to itself only
     */
    public static <T, R> FieldGenerator<R> derivedFrom(
            String column, Function<? super T, ? extends @Nullable R> function) {
        return new DerivedFrom<>(
                List.of(Reads.parse(column)), values -> function.apply(Generators.<T>cast(values.get(0))), true);
    }

    /**
     * A function of two other columns; NULL where one of them is, without a call.
     *
     * @param first a column, named as in {@link #derivedFrom(String, Function)}
     * @param second another one
     * @param function pure; its arguments are of the columns' Java types
     * @param <T> Java type of the first column
     * @param <U> Java type of the second column
     * @param <R> type of the values
     * @return the generator; equal to itself only
     */
    public static <T, U, R> FieldGenerator<R> derivedFrom(
            String first, String second, BiFunction<? super T, ? super U, ? extends @Nullable R> function) {
        return new DerivedFrom<>(
                List.of(Reads.parse(first), Reads.parse(second)),
                values -> function.apply(Generators.<T>cast(values.get(0)), Generators.<U>cast(values.get(1))),
                true);
    }

    /**
     * A function of several other columns, called also when some are NULL.
     *
     * @param columns at least one, named as in {@link #derivedFrom(String, Function)}
     * @param function pure; its argument has one value for each column, null for NULL, and is not to be kept
     * @param <R> type of the values
     * @return the generator; equal to itself only
     * @throws DmbException when no column is named
     */
    public static <R> FieldGenerator<R> derivedFrom(
            List<String> columns, Function<List<@Nullable Object>, ? extends @Nullable R> function) {
        if (columns.isEmpty()) {
            throw new DmbException("derivedFrom names no column", "name at least one");
        }
        return new DerivedFrom<R>(columns.stream().map(Reads::parse).toList(), function, false);
    }

    /**
     * Arithmetic or a condition over other columns: totals, shares, flags.
     *
     * <pre>{@code
     * decimal("total", 12, 2).generatedBy(expression("quantity * product_id.price * (1 - discount / 100)"))
     * bool("is_large").generatedBy(expression("total >= 1000 and status <> 'CANCELLED'"))
     * }</pre>
     *
     * <p>Understood are columns (of the parent as {@code foreign_key_column.column}; in double quotes where they are no
     * plain words), numbers, {@code 'texts'}, {@code + - * /}, {@code = <> < <= > >=}, {@code and}, {@code or},
     * {@code not}, {@code in (…)}, {@code between … and …}, {@code is null}, {@code is not null}, {@code true},
     * {@code false} and parentheses. Numbers are computed exactly and rounded half up, away from 0, to what the column
     * holds, once at the end. What is computed from NULL or divided by 0 is NULL.
     *
     * @param text the expression
     * @return the generator; numbers for a column of numbers, true or false for a boolean one
     * @throws DmbException when it cannot be understood, with the place, or names no column
     */
    public static FieldGenerator<Object> expression(String text) {
        Expression expression = Expression.parse("expression", text);
        if (expression.reads().isEmpty()) {
            throw new DmbException("expression '" + text + "' names no column", "name one, or use constant");
        }
        return new Computed(expression);
    }

    /**
     * Values that depend on a condition; NULL where it does not hold, unless {@link Conditional#otherwise} says more.
     *
     * <pre>{@code
     * varchar("pause_reason", 60).generatedBy(when("status = 'PAUSED'").then(sentence()))
     * }</pre>
     *
     * @param condition over columns of the row and its parents, as {@link #expression} takes it; one that rests on a NULL
     *     does not hold
     * @return the condition, to go on with {@link Conditional.Condition#then}
     * @throws DmbException when it cannot be understood, with the place
     */
    public static Conditional.Condition when(String condition) {
        return Conditional.of(condition);
    }

    /**
     * Values that depend on whether a column has one of some values, as {@link #when(String)} makes them.
     *
     * @param column a column, named as in {@link #derivedFrom(String, Function)}
     * @param value what it must be
     * @param more what it may be instead
     * @return the condition, to go on with {@link Conditional.Condition#then}
     */
    public static Conditional.Condition when(String column, Object value, Object... more) {
        return Conditional.of(column, value, more);
    }

    /**
     * The value of a column of the parent.
     *
     * @param foreignKeyColumn a column that references the parent
     * @param column the parent's column
     * @return the generator
     */
    public static FieldGenerator<Object> parent(String foreignKeyColumn, String column) {
        return new ParentValue(foreignKeyColumn, column);
    }

    /**
     * The row's position among the children of its parent: 1, 2, 3, …
     *
     * @param foreignKeyColumn a column that references the parent
     * @return the generator; only a plan can make its values
     */
    public static FieldGenerator<Long> position(String foreignKeyColumn) {
        return new Position(foreignKeyColumn);
    }

    /**
     * States that the children of a parent take one after another, as {@code NEW}, {@code PAID}, {@code SHIPPED} of an order's
     * events. The children lie in the order of their parents.
     *
     * @param foreignKeyColumn a column of the foreign key whose parent is meant
     * @param states in order; at least as many as one parent has children
     * @return the generator
     */
    public static FieldGenerator<Object> statesInOrder(String foreignKeyColumn, Object... states) {
        return new StatesInOrder(foreignKeyColumn, List.of(states));
    }

    /**
     * Moments that grow from child to child of a parent: behind a moment of the parent's first, then each behind the one
     * before. The children lie in the order of their parents.
     *
     * @param start a date or timestamp of the parent, as in {@code order_id.ordered_at}
     * @param span time from one to the next, at least 0
     * @return the generator
     */
    public static FieldGenerator<Object> increasing(String start, TimeSpan span) {
        return new Increasing(Reads.parse(start), span.min(), span.max());
    }

    /**
     * How many rows of a table refer to the row; 0 for none. Those lie in the order of their parents.
     *
     * @param table the children's table
     * @return the generator
     */
    public static FieldGenerator<Object> countOf(String table) {
        return new OfChildren(OfChildren.Kind.COUNT, table, "", Optional.empty());
    }

    /**
     * How many rows of a table refer to the row by one of its foreign keys; 0 for none.
     *
     * @param table the children's table
     * @param foreignKeyColumn a column of the foreign key, for a table that has several to this one
     * @return the generator
     */
    public static FieldGenerator<Object> countOf(String table, String foreignKeyColumn) {
        return new OfChildren(OfChildren.Kind.COUNT, table, "", Optional.of(foreignKeyColumn));
    }

    /**
     * The exact sum of a column over the rows that refer to the row; 0 for none, NULLs left out. Those lie in the order of
     * their parents, and are computed again: nothing is held.
     *
     * @param table the children's table
     * @param value a column of numbers there, or an expression over its columns, each value of which is rounded to the type of
     *     the sum, as in {@code quantity * price}
     * @return the generator
     */
    public static FieldGenerator<Object> sumOf(String table, String value) {
        return of(OfChildren.Kind.SUM, table, value);
    }

    /** As {@link #sumOf(String, String)}, by the foreign key that a column belongs to. */
    public static FieldGenerator<Object> sumOf(String table, String value, String foreignKeyColumn) {
        return new OfChildren(OfChildren.Kind.SUM, table, value, Optional.of(foreignKeyColumn));
    }

    /** The average of a column over the rows that refer to the row, rounded half up; NULL for none. See {@link #sumOf}. */
    public static FieldGenerator<Object> averageOf(String table, String value) {
        return of(OfChildren.Kind.AVERAGE, table, value);
    }

    /** The least value of a column over the rows that refer to the row; NULL for none. See {@link #sumOf}. */
    public static FieldGenerator<Object> leastOf(String table, String value) {
        return of(OfChildren.Kind.LEAST, table, value);
    }

    /** The most value of a column over the rows that refer to the row; NULL for none. See {@link #sumOf}. */
    public static FieldGenerator<Object> mostOf(String table, String value) {
        return of(OfChildren.Kind.MOST, table, value);
    }

    /** The value of a column in the first row that refers to the row; NULL for none. See {@link #sumOf}. */
    public static FieldGenerator<Object> firstOf(String table, String value) {
        return of(OfChildren.Kind.FIRST, table, value);
    }

    /** The value of a column in the last row that refers to the row, as its present state; NULL for none. See {@link #sumOf}. */
    public static FieldGenerator<Object> lastOf(String table, String value) {
        return of(OfChildren.Kind.LAST, table, value);
    }

    private static FieldGenerator<Object> of(OfChildren.Kind kind, String table, String value) {
        return new OfChildren(kind, table, value, Optional.empty());
    }

    /**
     * A text with the values of other columns, or the number of the row, in it; NULL where one of them is.
     *
     * <pre>{@code
     * template("{last_name:upper}, {first_name}")
     * template("INV-{ordered_on:yyyyMM}-{#:00000}")
     * }</pre>
     *
     * <p>What is too long for the column is taken from the values, the last one first. Fills a unique column when it has
     * the number of the row or of a unique column in it, set apart from other values by a sign.
     *
     * @param text with <code>{column}</code>, <code>{foreign_key_column.column}</code> for one of the parent, and
     *     <code>{#}</code> for the number of the row, from 1; behind a colon {@code upper}, {@code lower}, digits such as
     *     {@code 000} or {@code 0.00} for numbers, or a {@link java.time.format.DateTimeFormatter} pattern;
     *     <code>{{</code> and <code>}}</code> stand for single braces
     * @return the generator
     * @throws DmbException when a brace has no partner, a format is none, or no column is named
     */
    public static FieldGenerator<String> template(String text) {
        return Template.parse(text);
    }

    /**
     * Texts of a Datafaker expression in the plan's locale, cut to the column's length.
     *
     * @param expression one call such as {@code Name.firstName} or {@code name.first_name}, or a text with calls such as
     *     <code>#{Name.firstName} from #{Address.city}</code>
     * @return the generator
     * @throws DmbException when a call reads the clock or something else that makes it not repeatable; later, before the
     *     first row, when it does not resolve
     */
    public static FieldGenerator<String> faker(String expression) {
        return FakerText.of(expression);
    }

    /**
     * Makes texts unique: each is followed by a space and the number of its row, from 1. The text is cut so that the
     * number fits the column.
     *
     * @param texts a generator that does not read other columns
     * @return the generator
     * @throws DmbException when {@code texts} reads other columns
     */
    public static FieldGenerator<String> distinct(FieldGenerator<?> texts) {
        return new Distinct(texts);
    }

    /**
     * First names of the plan's locale; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> firstName() {
        return new FakerWords("firstName", "#{Name.firstName}");
    }

    /**
     * Last names of the plan's locale; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> lastName() {
        return new FakerWords("lastName", "#{Name.lastName}");
    }

    /**
     * Cities of the plan's locale; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> city() {
        return new FakerWords("city", "#{Address.city}");
    }

    /**
     * States or provinces of the plan's locale; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> state() {
        return new FakerWords("state", "#{Address.state}");
    }

    /**
     * Countries in the plan's language; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> country() {
        return new FakerWords("country", "#{Address.country}");
    }

    /**
     * Companies of the plan's locale; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> company() {
        return new FakerWords("company", "#{Company.name}");
    }

    /**
     * Job titles in the plan's language; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> jobTitle() {
        return new FakerWords("jobTitle", "#{Job.title}");
    }

    /**
     * Products in the plan's language; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> productName() {
        return new FakerWords("productName", "#{Commerce.productName}");
    }

    /**
     * Departments of shops in the plan's language; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> category() {
        return new FakerWords("category", "key:commerce.department");
    }

    /**
     * Colours in the plan's language; what is too long for the column is not used, or cut when all of it is.
     *
     * @return the generator
     */
    public static FieldGenerator<String> color() {
        return new FakerWords("color", "#{Color.name}");
    }

    /**
     * Full names of the plan's locale, some with titles; a shorter one is drawn where one is too long for the column.
     *
     * @return the generator
     */
    public static FieldGenerator<String> fullName() {
        return new FakerText("fullName()", "#{Name.fullName}");
    }

    /**
     * E-mail addresses such as {@code anna.smith@example.com}, at domains reserved for examples; names too long for the
     * column are not used. Can fill a unique column: when all combinations are used, numbers follow the names.
     *
     * @return the generator
     */
    public static FieldGenerator<String> email() {
        return new Account(Account.Form.EMAIL);
    }

    /**
     * The e-mail address of the row's own person, such as {@code anna.smith@example.com}; in a unique column as
     * {@link #uniqueEmailOf} makes it. Never NULL, whatever the names are.
     *
     * @param firstNameColumn a column, named as in {@link #derivedFrom(String, Function)}
     * @param lastNameColumn another one
     * @return the generator
     */
    public static FieldGenerator<String> emailOf(String firstNameColumn, String lastNameColumn) {
        return new EmailOf(Reads.parse(firstNameColumn), Reads.parse(lastNameColumn));
    }

    /**
     * The e-mail address of the row's own person with the number of the row, from 1, such as
     * {@code anna.smith17@example.com}; all different.
     *
     * @param firstNameColumn a column, named as in {@link #derivedFrom(String, Function)}
     * @param lastNameColumn another one
     * @return the generator
     */
    public static FieldGenerator<String> uniqueEmailOf(String firstNameColumn, String lastNameColumn) {
        return new NumberedEmailOf(Reads.parse(firstNameColumn), Reads.parse(lastNameColumn));
    }

    /**
     * User names such as {@code anna.smith}; names too long for the column are not used. Can fill a unique column: when
     * all combinations are used, numbers follow the names.
     *
     * @return the generator
     */
    public static FieldGenerator<String> username() {
        return new Account(Account.Form.USERNAME);
    }

    /**
     * Web addresses such as {@code https://example.com/lorem/ipsum}, at domains reserved for examples. Can fill a unique
     * column.
     *
     * @return the generator
     */
    public static FieldGenerator<String> url() {
        return new Url();
    }

    /**
     * IPv4 addresses of the private network 10.0.0.0/8. Can fill a unique column.
     *
     * @return the generator
     */
    public static FieldGenerator<String> ipAddress() {
        return new IpAddress();
    }

    /**
     * Telephone numbers of the plan's locale that belong to nobody, as far as its country reserves some for fiction (US,
     * CA, GB, DE, FR, AU, IE, SE); elsewhere made up. Can fill a unique column: when those run out, numbers under +999
     * follow, which is no country's code.
     *
     * @return the generator
     */
    public static FieldGenerator<String> phone() {
        return new Phone();
    }

    /**
     * Street names with house numbers of the plan's locale, cut to the column's length.
     *
     * @return the generator
     */
    public static FieldGenerator<String> street() {
        return new FakerText("street()", "#{Address.streetAddress}");
    }

    /**
     * Postcodes of the plan's locale, cut to the column's length.
     *
     * @return the generator
     */
    public static FieldGenerator<String> postcode() {
        return new FakerText("postcode()", "#{Address.postcode}");
    }

    /**
     * Two-letter codes of countries (ISO 3166-1), such as {@code DE}. Can fill a unique column.
     *
     * @return the generator
     */
    public static FieldGenerator<String> countryCode() {
        return Codes.countries();
    }

    /**
     * Three-letter codes of currencies (ISO 4217), such as {@code EUR}. Can fill a unique column.
     *
     * @return the generator
     */
    public static FieldGenerator<String> currencyCode() {
        return Codes.currencies();
    }

    /**
     * Two-letter codes of languages (ISO 639-1), such as {@code de}. Can fill a unique column.
     *
     * @return the generator
     */
    public static FieldGenerator<String> languageCode() {
        return Codes.languages();
    }

    /**
     * International bank account numbers with right check digits but made-up banks and accounts, of the plan's country
     * where its form is known, else German. Can fill a unique column.
     *
     * @return the generator
     */
    public static FieldGenerator<String> iban() {
        return Iban.of(Locale.ENGLISH);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static <T> T cast(@Nullable Object value) {
        return (T) value;
    }

    private static Distribution builtIn(String generator, FieldGenerator.OfDouble numbers) {
        if (numbers instanceof Distribution distribution) {
            return distribution;
        }
        throw new DmbException(
                generator + " takes a distribution of DMB, not a function",
                "use one as in " + generator + "(normal(500, 150), …), or let the function do it");
    }

    private static long micros(Duration step) {
        long micros = step.dividedBy(Duration.of(1, ChronoUnit.MICROS));
        require("between", "a step", step, micros >= 1, "a step of at least a microsecond");
        return micros;
    }

    private static BigDecimal exact(String generator, double bound) {
        require(generator, "a bound", bound, Double.isFinite(bound), "a finite number");
        return BigDecimal.valueOf(bound);
    }

    private static void require(String generator, String what, Object value, boolean isRight, String remedy) {
        if (!isRight) {
            throw new DmbException(generator + " has " + what + " of " + value, "use " + remedy);
        }
    }
}
