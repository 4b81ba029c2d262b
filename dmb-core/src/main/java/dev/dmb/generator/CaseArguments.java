package dev.dmb.generator;

import dev.dmb.schema.Arguments;
import dev.dmb.schema.FieldGenerator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code when: {condition: "status = 'PAUSED'", then: sentence}}, with {@code otherwise} at will, and lists of such
 * cases.
 */
final class CaseArguments {

    private CaseArguments() {}

    static FieldGenerator<?> create(Arguments said) {
        List<Object> cases = said.byName().isEmpty() ? said.values() : List.of(said.byName());
        Optional<Conditional> all = Optional.empty();
        for (Object next : cases) {
            if (!(next instanceof Map<?, ?>)) {
                throw said.wrong("has '" + next + "' among its cases", "write cases as in " + example());
            }
            Arguments named = said.with(next).expect("condition", "then", "otherwise");
            all = Optional.of(add(all, named));
        }
        return all.orElseThrow(() -> said.wrong("has no case", "write one as in " + example()));
    }

    private static Conditional add(Optional<Conditional> before, Arguments said) {
        boolean isRest = said.byName().size() == 1 && said.value("otherwise").isPresent() && before.isPresent();
        if (isRest) {
            return before.get().otherwise(said.generator("otherwise"));
        }
        String text = said.text("condition");
        Conditional.Condition condition = before.isPresent() ? before.get().when(text) : Generators.when(text);
        Conditional then = condition.then(said.generator("then"));
        return said.value("otherwise").isPresent() ? then.otherwise(said.generator("otherwise")) : then;
    }

    private static String example() {
        return "'{condition: \"status = ''PAUSED''\", then: sentence}'";
    }
}
