package dev.dmb.schema;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Generators that schema files of tests call by name; they are records, so that schemas can be compared. */
public final class TestGenerators implements NamedGenerators {

    /** Always the same value. */
    record Constant(Object value) implements FieldGenerator<Object> {

        @Override
        public Object generate(long row, RandomGenerator random) {
            return value;
        }
    }

    /** Whole numbers. */
    record Range(long min, long max) implements FieldGenerator.OfLong {

        @Override
        public long generateLong(long row, RandomGenerator random) {
            return random.nextLong(min, max + 1);
        }
    }

    /** What a schema file said. */
    record Said(List<Object> values, Map<String, Object> byName) implements FieldGenerator<String> {

        static Said of(Arguments arguments) {
            return new Said(arguments.values(), arguments.byName());
        }

        @Override
        public String generate(long row, RandomGenerator random) {
            return "";
        }
    }

    @Override
    public Map<String, Factory> byName() {
        return Map.of(
                "testConstant",
                        arguments -> new Constant(arguments.expect("value").text("value")),
                "testRange", arguments -> range(arguments.expect("min", "max")),
                "testSaid", Said::of);
    }

    private static Range range(Arguments arguments) {
        return new Range(arguments.wholeNumber("min"), arguments.wholeNumber("max"));
    }
}
