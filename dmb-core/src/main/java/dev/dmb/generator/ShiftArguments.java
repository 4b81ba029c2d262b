package dev.dmb.generator;

import dev.dmb.internal.text.Nearest;
import dev.dmb.schema.Arguments;
import dev.dmb.schema.FieldGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads {@code after: {column: created_at, min: 1, max: 30, unit: days}}; without a unit, days are meant. */
final class ShiftArguments {

    private interface Unit {
        TimeSpan span(long min, long max);
    }

    private static final Map<String, Unit> UNITS = units();

    private ShiftArguments() {}

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put("days", Generators::days);
        units.put("weeks", Generators::weeks);
        units.put("businessDays", Generators::businessDays);
        units.put("hours", Generators::hours);
        units.put("minutes", Generators::minutes);
        units.put("seconds", Generators::seconds);
        return units;
    }

    static FieldGenerator<?> create(Arguments said, BiFunction<String, TimeSpan, FieldGenerator<?>> generator) {
        Arguments named = said.expect("column", "min", "max", "unit");
        String word = named.value("unit").map(Object::toString).orElse("days");
        Unit unit = UNITS.get(word);
        if (unit == null) {
            throw named.wrong("has no unit '" + word + "'", Nearest.remedy(word, UNITS.keySet()));
        }
        TimeSpan span = unit.span(named.wholeNumber("min"), named.wholeNumber("max"));
        return generator.apply(named.text("column"), span);
    }
}
