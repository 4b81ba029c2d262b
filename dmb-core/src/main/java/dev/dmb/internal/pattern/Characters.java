package dev.dmb.internal.pattern;

import java.util.BitSet;
import java.util.Optional;

/** Sets of characters; all are printable ASCII unless written out. */
final class Characters {

    private static final int FIRST = ' ';
    private static final int LAST = '~';

    private Characters() {}

    static BitSet printable() {
        return range(FIRST, LAST);
    }

    static BitSet single(int codePoint) {
        return range(codePoint, codePoint);
    }

    static BitSet range(int first, int last) {
        BitSet characters = new BitSet();
        characters.set(first, last + 1);
        return characters;
    }

    static BitSet not(BitSet characters) {
        BitSet others = printable();
        others.andNot(characters);
        return others;
    }

    /** What a letter means after a backslash, if it names a class. */
    static Optional<BitSet> named(int letter) {
        return switch (letter) {
            case 'd' -> Optional.of(range('0', '9'));
            case 'D' -> Optional.of(not(range('0', '9')));
            case 'w' -> Optional.of(word());
            case 'W' -> Optional.of(not(word()));
            case 's' -> Optional.of(single(' '));
            case 'S' -> Optional.of(not(single(' ')));
            default -> Optional.empty();
        };
    }

    private static BitSet word() {
        BitSet word = range('0', '9');
        word.or(range('A', 'Z'));
        word.or(range('a', 'z'));
        word.or(single('_'));
        return word;
    }
}
