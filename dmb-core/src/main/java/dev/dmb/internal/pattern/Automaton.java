package dev.dmb.internal.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes an automaton deterministic, so that every text is counted once. Used once, by one thread. */
final class Automaton {

    private static final int MOST_STATES = 10_000;

    /** What may come next: positions, and the end. */
    private record Subset(BitSet positions, boolean isEnd) {}

    private final String regex;
    private final Positions positions;
    private final BitSet last;
    private final Map<Subset, State> states = new HashMap<>();

    private Automaton(String regex, Positions positions, BitSet last) {
        this.regex = regex;
        this.positions = positions;
        this.last = last;
    }

    static State start(String regex) {
        Positions positions = new Positions(regex);
        Positions.Part whole = positions.add(Parser.parse(regex));
        return new Automaton(regex, positions, whole.last()).build(new Subset(whole.first(), whole.isNullable()));
    }

    /** Builds what a state leads to before the state itself; texts are finite, so that ends. */
    private State build(Subset start) {
        Deque<Subset> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            Subset subset = waiting.element();
            if (states.containsKey(subset)) {
                waiting.remove();
                continue;
            }
            Map<Subset, BitSet> targets = targets(subset.positions());
            List<Subset> unknown = targets.keySet().stream()
                    .filter(target -> !states.containsKey(target))
                    .toList();
            unknown.forEach(waiting::push);
            if (unknown.isEmpty()) {
                waiting.remove();
                states.put(subset, state(subset, targets));
            }
            if (states.size() + waiting.size() > MOST_STATES) {
                throw Strings.tooLarge(regex);
            }
        }
        return Objects.requireNonNull(states.get(start));
    }

    private State state(Subset subset, Map<Subset, BitSet> targets) {
        List<State.Branch> branches = new ArrayList<>();
        targets.forEach((target, characters) -> branches.add(
                new State.Branch(characters.stream().toArray(), Objects.requireNonNull(states.get(target)))));
        return new State(subset.isEnd(), branches);
    }

    private Map<Subset, BitSet> targets(BitSet current) {
        Map<BitSet, BitSet> charactersByReaders = new LinkedHashMap<>();
        BitSet all = new BitSet();
        current.stream().forEach(position -> all.or(positions.characters(position)));
        all.stream().forEach(character -> charactersByReaders
                .computeIfAbsent(readers(current, character), readers -> new BitSet())
                .set(character));
        Map<Subset, BitSet> targets = new LinkedHashMap<>();
        charactersByReaders.forEach((readers, characters) ->
                targets.computeIfAbsent(target(readers), target -> new BitSet()).or(characters));
        return targets;
    }

    private BitSet readers(BitSet current, int character) {
        BitSet readers = new BitSet();
        current.stream()
                .filter(position -> positions.characters(position).get(character))
                .forEach(readers::set);
        return readers;
    }

    private Subset target(BitSet readers) {
        BitSet next = new BitSet();
        readers.stream().forEach(position -> next.or(positions.follow(position)));
        return new Subset(next, readers.intersects(last));
    }
}
