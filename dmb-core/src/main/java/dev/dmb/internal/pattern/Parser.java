package dev.dmb.internal.pattern;

import dev.dmb.DmbException;
import dev.dmb.internal.text.Nearest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the regular expressions whose texts can be counted. Used once, by one thread. */
final class Parser {

    private static final int OPEN_END = 8;
    private static final int MOST_REPETITIONS = 1000;
    private static final Pattern NAMED_GROUP = Pattern.compile("\\?<[A-Za-z][A-Za-z0-9]*>");
    private static final String SUPPORTED =
            "use literals, classes, groups, alternatives and repetitions, and a backslash before signs that are meant literally";

    private final String regex;
    private final int end;
    private int position;
    private int depth;

    private Parser(String regex) {
        this.regex = regex;
        this.end = regex.length();
    }

    static Node parse(String regex) {
        Parser parser = new Parser(regex);
        Node node = parser.alternatives();
        if (parser.hasNext()) {
            throw parser.wrong("a ')' without '('", parser.position, "remove it or write '\\)'");
        }
        return node;
    }

    private boolean hasNext() {
        return position < end;
    }

    private boolean isNext(char expected) {
        return hasNext() && regex.charAt(position) == expected;
    }

    private boolean skip(char expected) {
        boolean isNext = isNext(expected);
        position += isNext ? 1 : 0;
        return isNext;
    }

    private int next() {
        int codePoint = regex.codePointAt(position);
        position += Character.charCount(codePoint);
        return codePoint;
    }

    private Node alternatives() {
        List<Node> options = new ArrayList<>(List.of(sequence()));
        while (skip('|')) {
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Node.Alternatives(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        skipBegin();
        while (hasNext() && !isNext('|') && !isNext(')')) {
            if (!skipEnd()) {
                parts.add(repeated(part()));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
    }

    /** Anchors at the begin of a whole text say nothing new. */
    private void skipBegin() {
        if (depth == 0 && isNext('^')) {
            position++;
        } else if (depth == 0 && regex.startsWith("\\A", position)) {
            position += 2;
        }
    }

    /** Nor do those at its end. */
    private boolean skipEnd() {
        int length = isNext('$') ? 1 : regex.startsWith("\\z", position) || regex.startsWith("\\Z", position) ? 2 : 0;
        int after = position + length;
        boolean isAtEnd = depth == 0 && length > 0 && (after == end || regex.charAt(after) == '|');
        position = isAtEnd ? after : position;
        return isAtEnd;
    }

    private Node part() {
        int start = position;
        int first = next();
        return switch (first) {
            case '(' -> group(start);
            case '[' -> new Node.OneOf(characterClass(start));
            case '.' -> new Node.OneOf(Characters.printable());
            case '\\' -> new Node.OneOf(escaped(start));
            case '*', '+', '?', '{' -> throw wrong("a '" + (char) first + "' with nothing to repeat", start, SUPPORTED);
            case '^', '$' ->
                throw wrong(
                        "an anchor '" + (char) first + "'", start, "leave it out; a pattern always makes whole texts");
            default -> new Node.OneOf(Characters.single(first));
        };
    }

    private Node group(int start) {
        if (isNext('?')) {
            skipGroupKind(start);
        }
        depth++;
        Node group = alternatives();
        depth--;
        if (!skip(')')) {
            throw wrong("a '(' that is not closed", start, "add ')' or write '\\('");
        }
        return group;
    }

    /** Groups that capture, or not, or have a name, make the same texts. */
    private void skipGroupKind(int start) {
        Matcher named = NAMED_GROUP.matcher(regex).region(position, end);
        if (regex.startsWith("?:", position)) {
            position += 2;
        } else if (named.lookingAt()) {
            position = named.end();
        } else {
            throw wrong(
                    "an unsupported group '" + regex.substring(start, Math.min(start + 3, end)) + "'",
                    start,
                    SUPPORTED);
        }
    }

    private Node repeated(Node part) {
        int start = position;
        Node repeated = part;
        if (skip('?')) {
            repeated = new Node.Repetition(part, 0, 1);
        } else if (skip('*')) {
            repeated = new Node.Repetition(part, 0, OPEN_END);
        } else if (skip('+')) {
            repeated = new Node.Repetition(part, 1, OPEN_END);
        } else if (skip('{')) {
            repeated = counted(part, start);
        }
        if (position > start && skip('?')) {
            return repeated; // Reluctant: the same texts.
        }
        if (position > start && (isNext('+') || isNext('*') || isNext('{'))) {
            throw wrong("an unsupported repetition '" + regex.substring(start, position + 1) + "'", start, SUPPORTED);
        }
        return repeated;
    }

    private Node counted(Node part, int start) {
        int min = number(start);
        int max = min;
        if (skip(',')) {
            max = isNext('}') ? Math.max(min, OPEN_END) : number(start);
        }
        if (!skip('}')) {
            throw wrong("a '{' without a count", start, "write a count as in '{3}' or '{2,5}', or '\\{'");
        }
        if (max < min || max > MOST_REPETITIONS) {
            throw wrong(
                    "a repetition '" + regex.substring(start, position) + "'",
                    start,
                    "use counts up to " + MOST_REPETITIONS + ", the smaller one first");
        }
        return new Node.Repetition(part, min, max);
    }

    private int number(int start) {
        int first = position;
        while (hasNext() && Character.digit(regex.charAt(position), 10) >= 0 && position - first < 9) {
            position++;
        }
        if (position == first) {
            throw wrong("a '{' without a count", start, "write a count as in '{3}' or '{2,5}', or '\\{'");
        }
        return Integer.parseInt(regex.substring(first, position));
    }

    private BitSet escaped(int start) {
        if (!hasNext()) {
            throw wrong("a backslash with nothing after it", start, "write '\\\\'");
        }
        int letter = next();
        if (letter == 'p' || letter == 'P') {
            BitSet property = property(start, "{", "}");
            return letter == 'p' ? property : Characters.not(property);
        } else if (letter == 'x' || letter == 'u') {
            return Characters.single(hexadecimal(start, letter == 'x' ? 2 : 4));
        } else if (letter == 'b' || letter == 'B') {
            throw wrong(
                    "an anchor '\\" + (char) letter + "'", start, "leave it out; a pattern always makes whole texts");
        } else if (Character.isLetterOrDigit(letter)) {
            return Characters.named(letter)
                    .orElseThrow(() -> wrong(
                            "an unsupported escape '" + regex.substring(start, position) + "'", start, SUPPORTED));
        }
        return Characters.single(letter);
    }

    /** The characters of a property such as {@code Alpha}, which stands between two signs. */
    private BitSet property(int start, String opening, String closing) {
        int close = regex.indexOf(closing, position);
        if (!regex.startsWith(opening, position) || close < 0) {
            throw wrong("an unfinished property", start, "write one as in '\\p{Alpha}'");
        }
        String name = regex.substring(position + opening.length(), close);
        position = close + closing.length();
        return Characters.property(name)
                .orElseThrow(() -> wrong(
                        "an unknown property '" + name + "'", start, Nearest.remedy(name, Characters.properties())));
    }

    private int hexadecimal(int start, int digits) {
        String code = regex.substring(position, Math.min(position + digits, end));
        if (!code.matches("[0-9A-Fa-f]{" + digits + "}")) {
            throw wrong("an unfinished escape", start, "write " + digits + " hexadecimal digits");
        }
        position += digits;
        return Integer.parseInt(code, 16);
    }

    private BitSet characterClass(int start) {
        boolean isNegated = skip('^');
        BitSet characters = new BitSet();
        int first = position;
        while (hasNext() && (!isNext(']') || position == first)) {
            characters.or(classPart());
        }
        if (!skip(']')) {
            throw wrong("a '[' that is not closed", start, "add ']' or write '\\['");
        }
        BitSet result = isNegated ? Characters.not(characters) : characters;
        if (result.isEmpty()) {
            throw wrong(
                    "a class '" + regex.substring(start, position) + "' without characters",
                    start,
                    "allow at least one printable character");
        }
        return result;
    }

    private BitSet classPart() {
        int start = position;
        if (regex.startsWith("[:", position)) {
            position++;
            return property(start, ":", ":]");
        }
        if (isNext('[') || regex.startsWith("&&", position)) {
            throw wrong("an unsupported '" + (isNext('[') ? "[" : "&&") + "' in a class", start, SUPPORTED);
        }
        BitSet from = classCharacter();
        boolean isRange =
                isNext('-') && position + 1 < end && regex.charAt(position + 1) != ']' && from.cardinality() == 1;
        if (!isRange) {
            return from;
        }
        position++;
        BitSet to = classCharacter();
        int first = from.nextSetBit(0);
        int last = to.nextSetBit(0);
        if (to.cardinality() != 1 || last < first) {
            throw wrong(
                    "a range '" + regex.substring(start, position) + "'", start, "write the smaller character first");
        }
        return Characters.range(first, last);
    }

    private BitSet classCharacter() {
        int start = position;
        int first = next();
        return first == '\\' ? escaped(start) : Characters.single(first);
    }

    private DmbException wrong(String what, int start, String remedy) {
        return new DmbException("pattern '" + regex + "' has " + what + " at character " + (start + 1), remedy);
    }
}
