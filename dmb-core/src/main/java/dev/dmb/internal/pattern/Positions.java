package dev.dmb.internal.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The places of a regular expression where a character is read, and which may follow which: Glushkov's automaton
 * ("The abstract theory of automata", Russian Mathematical Surveys 16, 1961). Used by one thread.
 */
final class Positions {

    private static final int MOST = 4000;

    /** What of an expression is seen from outside. */
    record Part(boolean isNullable, BitSet first, BitSet last) {}

    private final String regex;
    private final List<BitSet> characters = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();

    Positions(String regex) {
        this.regex = regex;
    }

    BitSet characters(int position) {
        return characters.get(position);
    }

    BitSet follow(int position) {
        return follow.get(position);
    }

    Part add(Node node) {
        if (node instanceof Node.OneOf oneOf) {
            return add(oneOf.characters());
        } else if (node instanceof Node.Sequence sequence) {
            return sequence.parts().stream().map(this::add).reduce(empty(), this::then);
        } else if (node instanceof Node.Alternatives alternatives) {
            return alternatives.options().stream()
                    .map(this::add)
                    .reduce(Positions::or)
                    .orElseThrow();
        }
        return add((Node.Repetition) node);
    }

    private Part add(BitSet allowed) {
        if (characters.size() == MOST) {
            throw Strings.tooLarge(regex);
        }
        BitSet position = Characters.single(characters.size());
        characters.add(allowed);
        follow.add(new BitSet());
        return new Part(false, position, position);
    }

    private Part add(Node.Repetition repetition) {
        Part required = empty();
        for (int i = 0; i < repetition.min(); i++) {
            required = then(required, add(repetition.part()));
        }
        Part optional = empty();
        for (int i = repetition.min(); i < repetition.max(); i++) {
            optional = or(then(add(repetition.part()), optional), empty());
        }
        return then(required, optional);
    }

    private static Part empty() {
        return new Part(true, new BitSet(), new BitSet());
    }

    private Part then(Part left, Part right) {
        left.last().stream().forEach(position -> follow.get(position).or(right.first()));
        BitSet first = left.isNullable() ? union(left.first(), right.first()) : left.first();
        BitSet last = right.isNullable() ? union(left.last(), right.last()) : right.last();
        return new Part(left.isNullable() && right.isNullable(), first, last);
    }

    private static Part or(Part left, Part right) {
        BitSet first = union(left.first(), right.first());
        return new Part(left.isNullable() || right.isNullable(), first, union(left.last(), right.last()));
    }

    private static BitSet union(BitSet left, BitSet right) {
        BitSet union = (BitSet) left.clone();
        union.or(right);
        return union;
    }
}
