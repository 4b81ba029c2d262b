package dev.dmb.internal.pattern;

import dev.dmb.DmbException;
import dev.dmb.internal.random.CellStream;
import dev.dmb.internal.text.Utf8Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that match a regular expression, numbered: all of them, or where there are 2^63 or more, a random sample with
 * uniform characters. Immutable; equal to the strings of an equal expression.
 */
public final class Strings {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** So many characters, of classes of some hundred at most, are drawn from 63 bits without noticeable bias. */
    private static final int CHARACTERS_PER_DRAW = 5;

    private final String regex;
    private final State start;
    private final byte[][] places;

    /**
     * The texts of an expression.
     *
     * @param regex literals, classes, groups, alternatives and repetitions; {@code *} and <code>+</code> end at 8
     * @throws DmbException when something else is in it, with its place
     */
    public Strings(String regex) {
        this.regex = regex;
        this.start = Automaton.start(regex);
        if (start.longest == 0) {
            throw new DmbException("pattern '" + regex + "' makes empty texts only", "write what the text consists of");
        }
        this.places = places(start);
    }

    /** The characters of each place, where all texts have the same ASCII ones at the same places; else empty. */
    private static byte[][] places(State start) {
        List<byte[]> places = new ArrayList<>();
        State state = start;
        while (state.branches.length > 0) {
            int[] characters = state.branches[0].characters();
            if (state.isFork() || characters[characters.length - 1] >= 0x80) {
                return new byte[0][];
            }
            places.add(new String(characters, 0, characters.length).getBytes(StandardCharsets.US_ASCII));
            state = state.branches[0].target();
        }
        return places.toArray(byte[][]::new);
    }

    static DmbException tooLarge(String regex) {
        return new DmbException("pattern '" + regex + "' is too large", "use fewer or shorter repetitions");
    }

    /** How many texts can be asked for, at least 1. */
    public long size() {
        return start.size;
    }

    /** Characters of the shortest text. */
    public int shortest() {
        return start.shortest;
    }

    /** Characters of the longest text. */
    public int longest() {
        return start.longest;
    }

    /** Whether no text has to be quoted in any format; false when that is not known. */
    public boolean isPlain() {
        return start.isPlainStart();
    }

    /**
     * Appends one text.
     *
     * @param index 0 to {@code size() - 1}; another text for each
     * @param out where
     */
    public void append(long index, Utf8Buffer out) {
        State state = start;
        long bits = index;
        while (!state.isCounted) {
            bits += GOLDEN;
            State.Branch branch = state.pickUncounted(CellStream.mix(bits));
            bits += GOLDEN;
            append(
                    branch.characters()[(int) CellStream.below(CellStream.mix(bits), branch.characters().length, 0)],
                    out);
            state = branch.target();
        }
        // The endings of this state are at least as many as the indexes: they alone tell two texts with one beginning
        // apart.
        append(state, index * (state.size / start.size), out);
    }

    /**
     * Appends a random text; every text that matches is equally likely.
     *
     * @param bits 64 random bits
     * @param out where
     */
    public void draw(long bits, Utf8Buffer out) {
        if (places.length > 0) {
            drawPlaces(bits, out);
        } else {
            drawStates(bits, out);
        }
    }

    private void drawPlaces(long bits, Utf8Buffer out) {
        byte[] target = out.reserve(places.length);
        int end = out.length();
        long seed = bits;
        long rest = 0;
        int drawn = 0;
        for (byte[] characters : places) {
            int size = characters.length;
            if (size > 1 && drawn++ % CHARACTERS_PER_DRAW == 0) {
                seed += GOLDEN;
                rest = CellStream.mix(seed) >>> 1;
            }
            target[end++] = characters[(int) CellStream.below(rest << 1, size, 0)];
            rest = rest * size & Long.MAX_VALUE;
        }
        out.advance(places.length);
    }

    private void drawStates(long bits, Utf8Buffer out) {
        State state = start;
        long seed = bits;
        long rest = 0;
        for (int drawn = 0; state.branches.length > 0; ) {
            State.Branch branch = state.branches[0];
            if (state.isFork()) {
                seed += GOLDEN;
                branch = state.pick(CellStream.mix(seed));
                if (branch == null) {
                    return;
                }
            }
            long size = branch.characters().length;
            if (size > 1 && drawn++ % CHARACTERS_PER_DRAW == 0) {
                seed += GOLDEN;
                rest = CellStream.mix(seed) >>> 1;
            }
            append(branch.characters()[(int) CellStream.below(rest << 1, size, 0)], out);
            rest = rest * size & Long.MAX_VALUE;
            state = branch.target();
        }
    }

    private static void append(State first, long index, Utf8Buffer out) {
        State state = first;
        long rest = index;
        while (true) {
            if (state.isEnd && rest-- == 0) {
                return;
            }
            int place = 0;
            State.Branch branch = state.branches[place];
            long count = branch.target().size;
            while (rest >= count * branch.characters().length) {
                rest -= count * branch.characters().length;
                branch = state.branches[++place];
                count = branch.target().size;
            }
            append(branch.characters()[(int) (rest / count)], out);
            rest %= count;
            state = branch.target();
        }
    }

    private static void append(int character, Utf8Buffer out) {
        if (character < 0x80) {
            out.append((byte) character);
        } else {
            out.append(Character.toString(character));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Strings strings && regex.equals(strings.regex);
    }

    @Override
    public int hashCode() {
        return regex.hashCode();
    }

    @Override
    public String toString() {
        return regex;
    }
}
