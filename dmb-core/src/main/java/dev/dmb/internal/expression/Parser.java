package dev.dmb.internal.expression;

import dev.dmb.DmbException;
import dev.dmb.internal.derived.Reads;
import dev.dmb.schema.FieldGenerator.Read;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions: arithmetic, comparisons and conditions as SQL writes them. Used once, by one thread. */
final class Parser {

    private static final int DEEPEST = 100;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>\\d{1,40}(?:\\.\\d{1,40})?)"
            + "|'(?<text>(?:[^']++|'')*+)'"
            + "|(?<name>(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]+\")(?:\\.(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]+\"))?)"
            + "|(?<sign><=|>=|<>|!=|[-+*/(),=<>]))");
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is", "null", "between", "true", "false");

    /** One word, number, text or sign, and the place where it begins. */
    private record Token(String kind, String text, int start) {}

    private final String what;
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();
    private int position;
    private int depth;

    private Parser(String what, String source) {
        this.what = what;
        this.source = source;
    }

    static Expression parse(String what, String source) {
        Parser parser = new Parser(what, source);
        parser.split();
        Node root = parser.disjunction();
        if (!parser.isAt("end", "")) {
            throw parser.unexpected();
        }
        return new Expression(source, root, parser.reads);
    }

    private void split() {
        Matcher matcher = TOKEN.matcher(source);
        int end = source.stripTrailing().length();
        int place = 0;
        while (place < end) {
            if (!matcher.region(place, source.length()).lookingAt()) {
                throw wrong("what it does not understand", place + leadingSpace(place));
            }
            for (String kind : List.of("number", "text", "name", "sign")) {
                if (matcher.group(kind) != null) {
                    tokens.add(token(kind, matcher.group(kind), matcher.start(kind)));
                }
            }
            place = matcher.end();
        }
        tokens.add(new Token("end", "", end));
    }

    private int leadingSpace(int place) {
        return source.substring(place).length()
                - source.substring(place).stripLeading().length();
    }

    private static Token token(String kind, String text, int start) {
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        return kind.equals("name") && WORDS.contains(lower)
                ? new Token("word", lower, start)
                : new Token(kind, text, start);
    }

    private Node disjunction() {
        List<Node> conditions = new ArrayList<>(List.of(conjunction()));
        while (skip("word", "or")) {
            conditions.add(conjunction());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Node.Or(conditions);
    }

    private Node conjunction() {
        List<Node> conditions = new ArrayList<>(List.of(negation()));
        while (skip("word", "and")) {
            conditions.add(negation());
        }
        return conditions.size() == 1 ? conditions.get(0) : new Node.And(conditions);
    }

    private Node negation() {
        if (!skip("word", "not")) {
            return comparison();
        }
        Node condition = deeper(this::negation);
        return new Node.Not(condition);
    }

    private Node comparison() {
        Node left = sum();
        Token next = tokens.get(position);
        if (next.kind().equals("sign") && COMPARISONS.contains(next.text())) {
            position++;
            return new Node.Comparison(next.text().equals("!=") ? "<>" : next.text(), left, sum());
        } else if (skip("word", "is")) {
            boolean isNot = skip("word", "not");
            expect("word", "null");
            return negatedIf(isNot, new Node.IsNull(left));
        }
        boolean isNot = isAt("word", "not");
        position += isNot ? 1 : 0;
        if (skip("word", "in")) {
            return negatedIf(isNot, in(left));
        } else if (skip("word", "between")) {
            Node least = sum();
            expect("word", "and");
            Node within = new Node.And(
                    List.of(new Node.Comparison(">=", left, least), new Node.Comparison("<=", left, sum())));
            return negatedIf(isNot, within);
        } else if (isNot) {
            throw unexpected();
        }
        return left;
    }

    private static Node negatedIf(boolean isNot, Node condition) {
        return isNot ? new Node.Not(condition) : condition;
    }

    private Node in(Node left) {
        List<Node> options = new ArrayList<>();
        expect("sign", "(");
        do {
            options.add(new Node.Comparison("=", left, sum()));
        } while (skip("sign", ","));
        expect("sign", ")");
        return new Node.Or(options);
    }

    private Node sum() {
        Node sum = product();
        while (isAt("sign", "+") || isAt("sign", "-")) {
            char operator = tokens.get(position++).text().charAt(0);
            sum = new Node.Arithmetic(operator, sum, product());
        }
        return sum;
    }

    private Node product() {
        Node product = factor();
        while (isAt("sign", "*") || isAt("sign", "/")) {
            char operator = tokens.get(position++).text().charAt(0);
            product = new Node.Arithmetic(operator, product, factor());
        }
        return product;
    }

    private Node factor() {
        if (skip("sign", "-")) {
            return new Node.Arithmetic('-', new Node.Literal(BigDecimal.ZERO), deeper(this::factor));
        } else if (skip("sign", "(")) {
            Node inner = deeper(this::disjunction);
            expect("sign", ")");
            return inner;
        } else if (isAt("word", "true") || isAt("word", "false")) {
            return new Node.Literal(Boolean.valueOf(tokens.get(position++).text()));
        }
        Token token = tokens.get(position++);
        return switch (token.kind()) {
            case "number" -> new Node.Literal(new BigDecimal(token.text()));
            case "text" -> new Node.Literal(token.text().replace("''", "'"));
            case "name" -> column(token);
            default -> {
                position--;
                throw unexpected();
            }
        };
    }

    private Node column(Token token) {
        Read read = Reads.parse(token.text().replace("\"", ""));
        if (!reads.contains(read)) {
            reads.add(read);
        }
        return new Node.Column(reads.indexOf(read));
    }

    private interface Rule {
        Node read();
    }

    private Node deeper(Rule rule) {
        if (++depth > DEEPEST) {
            throw wrong("more than " + DEEPEST + " levels", tokens.get(position).start());
        }
        Node node = rule.read();
        depth--;
        return node;
    }

    private boolean isAt(String kind, String text) {
        Token token = tokens.get(position);
        return token.kind().equals(kind) && token.text().equals(text);
    }

    private boolean skip(String kind, String text) {
        boolean isAt = isAt(kind, text);
        position += isAt ? 1 : 0;
        return isAt;
    }

    private void expect(String kind, String text) {
        if (!skip(kind, text)) {
            throw unexpected();
        }
    }

    private DmbException unexpected() {
        Token token = tokens.get(position);
        return token.kind().equals("end")
                ? new DmbException(what + " '" + source + "' ends too early", "complete it")
                : wrong("an unexpected '" + token.text() + "'", token.start());
    }

    private DmbException wrong(String found, int start) {
        return new DmbException(
                what + " '" + source + "' has " + found + " at character " + (start + 1),
                "use columns, numbers, 'texts', + - * /, = <> < <= > >=, and, or, not, in, between, is null and parentheses");
    }
}
