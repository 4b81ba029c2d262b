package dev.dmb.internal.pattern;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Sets of characters; all are printable ASCII unless written out. */
final class Characters {

    private static final int FIRST = ' ';
    private static final int LAST = '~';

    private static final Map<String, IntPredicate> PROPERTIES = byName();

    private Characters() {}

    private static Map<String, IntPredicate> byName() {
        Map<String, IntPredicate> byName = new TreeMap<>();
        List.of("alpha", "l", "isalphabetic", "isletter").forEach(name -> byName.put(name, Character::isLetter));
        List.of("digit", "n", "nd", "isdigit").forEach(name -> byName.put(name, Character::isDigit));
        List.of("upper", "lu", "isuppercase").forEach(name -> byName.put(name, Character::isUpperCase));
        List.of("lower", "ll", "islowercase").forEach(name -> byName.put(name, Character::isLowerCase));
        byName.put("alnum", Character::isLetterOrDigit);
        byName.put("punct", c -> c != ' ' && !Character.isLetterOrDigit(c));
        byName.put("graph", c -> c != ' ');
        byName.put("print", c -> true);
        List.of("space", "blank", "isspace").forEach(name -> byName.put(name, c -> c == ' '));
        byName.put("xdigit", c -> Character.digit(c, 16) >= 0);
        return byName;
    }

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
            case 't' -> Optional.of(single('\t'));
            case 'n' -> Optional.of(single('\n'));
            case 'r' -> Optional.of(single('\r'));
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

    /** The printable ASCII characters of a POSIX or Unicode property, in any case of its name. */
    static Optional<BitSet> property(String name) {
        return Optional.ofNullable(PROPERTIES.get(name.toLowerCase(Locale.ROOT)))
                .map(matching -> {
                    BitSet characters = new BitSet();
                    printable().stream().filter(matching).forEach(characters::set);
                    return characters;
                });
    }

    static Set<String> properties() {
        return PROPERTIES.keySet();
    }
}
