package dev.dmb.internal.choice;

import dev.dmb.DmbException;
import dev.dmb.schema.ColumnContext;
import dev.dmb.schema.FieldGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of some values. Immutable.
 *
 * @param values at least one, all different
 * @param weights how often each occurs, relative to the others, above 0; empty when all are equally frequent
 */
public record Choice(List<Object> values, List<Double> weights) implements FieldGenerator.OfDomain<Object> {

    /** Copies the lists. */
    public Choice {
        values = List.copyOf(values);
        weights = List.copyOf(weights);
    }

    /**
     * Values that are equally frequent; one that is named twice is twice as frequent.
     *
     * @param values at least one
     * @return the choice
     */
    public static Choice of(List<?> values) {
        Map<Object, Double> weights = new LinkedHashMap<>();
        values.forEach(value -> weights.merge(ValueForm.of(value), 1.0, Double::sum));
        return weighted(weights);
    }

    /**
     * Values by weight.
     *
     * @param weights at least one value; each weight above 0
     * @return the choice
     * @throws DmbException when there is no value, or a weight is not above 0
     */
    public static Choice ofWeights(Map<?, ? extends Number> weights) {
        Map<Object, Double> formed = new LinkedHashMap<>();
        weights.forEach((value, weight) -> formed.merge(ValueForm.of(value), checked(value, weight), Double::sum));
        return weighted(formed);
    }

    /**
     * What a call with many arguments means: values and weights in turn, when every second one is a number and the
     * others are not; else values.
     *
     * @param arguments at least one
     * @return the choice
     */
    public static Choice ofArguments(List<?> arguments) {
        long numbers = arguments.stream().filter(Number.class::isInstance).count();
        if (numbers == 0 || numbers == arguments.size()) {
            return of(arguments);
        }
        Map<Object, Number> weights = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            boolean isPair = i + 1 < arguments.size()
                    && arguments.get(i + 1) instanceof Number
                    && !(arguments.get(i) instanceof Number);
            if (!isPair) {
                throw new DmbException(
                        "oneOf(" + text(arguments) + ") mixes values and numbers",
                        "write a weight after every value, or after none, or use a map");
            }
            if (weights.put(arguments.get(i), (Number) arguments.get(i + 1)) != null) {
                throw new DmbException(
                        "oneOf(" + text(arguments) + ") has '" + arguments.get(i) + "' twice", "write it once");
            }
        }
        return ofWeights(weights);
    }

    private static double checked(Object value, Number weight) {
        double checked = weight.doubleValue();
        if (!(checked > 0 && checked < Double.POSITIVE_INFINITY)) {
            throw new DmbException(
                    "oneOf has weight " + weight + " for '" + value + "'",
                    "use a weight above 0, or leave the value out");
        }
        return checked;
    }

    private static Choice weighted(Map<Object, Double> weights) {
        if (weights.isEmpty()) {
            throw new DmbException("oneOf has no values", "name at least one");
        }
        boolean isUniform = weights.values().stream().distinct().count() == 1;
        return new Choice(new ArrayList<>(weights.keySet()), isUniform ? List.of() : new ArrayList<>(weights.values()));
    }

    @Override
    public long domainSize() {
        return values.size();
    }

    @Override
    public Object valueAt(long index) {
        return values.get((int) index);
    }

    @Override
    public Object generate(long row, RandomGenerator random) {
        return values.get(picker().pick(random.nextLong()));
    }

    @Override
    public FieldGenerator<?> specialize(ColumnContext context) {
        return Picked.of(context, this, values, picker());
    }

    private Picker picker() {
        return weights.isEmpty() ? Picker.uniform(values.size()) : Picker.weighted(weights);
    }

    @Override
    public String toString() {
        if (weights.isEmpty()) {
            return "oneOf(" + text(values) + ")";
        }
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) + " "
                        + ValueForm.of(weights.get(i)).toString().replaceFirst("\\.0$", ""))
                .collect(Collectors.joining(", ", "oneOf(", ")"));
    }

    private static String text(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
