package dev.dmb.generator;

import static dev.dmb.generator.Generators.pattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dmb.DmbException;
import dev.dmb.schema.FieldGenerator.OfDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{3}-[0-9]{5}",
                "(red|green|blue)!",
                "a?b*c+",
                "\\d{2}\\.\\w\\s\\D\\W\\S",
                "[^a-z]{2}",
                ".{3,5}",
                "x{2,}",
                "(ab){1,3}|c",
                "(?:foo|bar)?baz",
                "\\$2a\\$[./A-Za-z0-9]{53}",
                "[0-9a-f]{64}",
                "[]a-]{2}",
                "ä|ö[ü-ÿ]",
                "[\\d.]{4}",
                "((a|b)c){0,4}d",
                "\\(\\d{3}\\) 555",
                "^a$|^b{2}$",
                "\\A[0-9]+?\\z",
                "x{2,5}?y??",
                "(?<year>\\d{4})-(?<month>0[1-9])",
                "\\p{Upper}\\p{Alpha}{3}\\p{Punct}",
                "\\P{Alnum}{2}",
                "[\\p{Lu}\\d]{3}",
                "\\x41\\u00e4\\t"
            })
    void makesTextsThatMatch(String regex) {
        assertThat(Drawn.texts(pattern(regex), "text", 500))
                .allMatch(text -> text.matches(regex.replace("[]a-]", "[\\]a-]")), regex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[ab]{2} # 4",
                "a|a # 1",
                "a?a? # 3",
                "a?a?a?b # 4",
                "(a|ab)(c|bc) # 3",
                "[0-9]{3} # 1000",
                "x* # 9",
                "x+ # 8",
                "x{2} # 1",
                "x{9,} # 1",
                "x{3,} # 6",
                ". # 95",
                "\\w # 63",
                "(a*)* # 65",
                "[A-Z]{3}-[0-9]{5} # 1757600000",
                "[a-z]{13} # 2481152873203736576"
            })
    void countsEveryTextOnce(String regex, long size) {
        assertThat(domain(regex).domainSize()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ab]{2}",
                "a?a?",
                "(a|ab)(c|bc)",
                "[0-9]{3}",
                "x*y?",
                "(a*)*",
                "(a|b|cd){1,4}",
                "[a-e]{0,3}(x|yz)?"
            })
    void numbersDifferentTexts(String regex) {
        List<String> texts = LongStream.range(0, domain(regex).domainSize())
                .mapToObj(index -> domain(regex).valueAt(index))
                .toList();
        assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.matches(regex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9a-f]{64}", "(a|[A-Z0-9]{20})", "[A-Z]{5,30}", "(x|yy)[a-z]{20}(1|22)?"})
    void numbersDifferentTextsWhereThereAreTooManyToCount(String regex) {
        OfDomain<String> domain = domain(regex);
        assertThat(domain.domainSize()).isGreaterThan(1L << 40);
        Set<String> texts = new HashSet<>();
        long step = domain.domainSize() / 5000;
        LongStream.range(0, 5000).forEach(i -> texts.add(domain.valueAt(i < 2500 ? i : i * step)));
        assertThat(texts).hasSize(5000);
    }

    @Test
    void charactersOfLongTextsAreUniform() {
        List<String> texts = Drawn.texts(pattern("[0-9]{40}"), "text", 10_000);
        for (int place : new int[] {0, 10, 20, 21, 22, 30, 39}) {
            assertThat(texts.stream().filter(text -> text.charAt(place) == '7').count())
                    .isCloseTo(1000L, within(120L));
        }
    }

    @Test
    void textsAreUniform() {
        List<String> texts = Drawn.texts(pattern("a|b[1-3]"), "text", 10_000);
        assertThat(texts.stream().filter("a"::equals).count()).isCloseTo(2500L, within(150L));
    }

    @Test
    void ignoresAnchorsAtTheEnds() {
        assertThat(pattern("^abc$").generate(0, Drawn.random(0))).isEqualTo("abc");
        assertThat(pattern("a\\$").generate(0, Drawn.random(0))).isEqualTo("a$");
    }

    @Test
    void equalsByExpression() {
        assertThat(pattern("[ab]"))
                .isEqualTo(pattern("[ab]"))
                .isNotEqualTo(pattern("[abc]"))
                .hasToString("pattern([ab])");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "ab(c § a '(' that is not closed at character 3. To fix: add ')' or write '\\('.",
                "ab)c § a ')' without '(' at character 3. To fix: remove it or write '\\)'.",
                "[a-z § a '[' that is not closed at character 1. To fix: add ']' or write '\\['.",
                "*a § a '*' with nothing to repeat at character 1. To fix: use literals, classes, groups, alternatives and repetitions, and a backslash before signs that are meant literally.",
                "a(?=b) § an unsupported group '(?=' at character 2. To fix: use literals, classes, groups, alternatives and repetitions, and a backslash before signs that are meant literally.",
                "a\\bc § an anchor '\\b' at character 2. To fix: leave it out; a pattern always makes whole texts.",
                "a\\p{Latin} § an unknown property 'Latin' at character 2. To fix: use one of [alnum, alpha, blank, digit, graph, isalphabetic, isdigit, isletter, islowercase, isspace, isuppercase, l, … 10 more].",
                "\\x4 § an unfinished escape at character 1. To fix: write 2 hexadecimal digits.",
                "(?i)a § an unsupported group '(?i' at character 1. To fix: use literals, classes, groups, alternatives and repetitions, and a backslash before signs that are meant literally.",
                "(^a) § an anchor '^' at character 2. To fix: leave it out; a pattern always makes whole texts.",
                "a++ § an unsupported repetition '++' at character 2. To fix: use literals, classes, groups, alternatives and repetitions, and a backslash before signs that are meant literally.",
                "a{5,2} § a repetition '{5,2}' at character 2. To fix: use counts up to 1000, the smaller one first.",
                "a{x} § a '{' without a count at character 2. To fix: write a count as in '{3}' or '{2,5}', or '\\{'.",
                "[z-a] § a range 'z-a' at character 2. To fix: write the smaller character first.",
                "[^ -~] § a class '[^ -~]' without characters at character 1. To fix: allow at least one printable character.",
                "a^b § an anchor '^' at character 2. To fix: leave it out; a pattern always makes whole texts.",
                "a\\ § a backslash with nothing after it at character 2. To fix: write '\\\\'.",
                "[a&&b] § an unsupported '&&' in a class at character 3. To fix: use literals, classes, groups, alternatives and repetitions, and a backslash before signs that are meant literally."
            })
    void saysWhereItDoesNotUnderstand(String regex, String problem) {
        assertThatThrownBy(() -> pattern(regex))
                .isInstanceOf(DmbException.class)
                .hasMessage("pattern '" + regex + "' has " + problem);
    }

    @Test
    void refusesEmptyTexts() {
        assertThatThrownBy(() -> pattern(""))
                .hasMessage("pattern '' makes empty texts only. To fix: write what the text consists of.");
    }

    @Test
    void refusesTooManyPlaces() {
        assertThatThrownBy(() -> pattern("(a{1000}){1000}"))
                .hasMessage("pattern '(a{1000}){1000}' is too large. To fix: use fewer or shorter repetitions.");
    }

    @Test
    void refusesAColumnThatIsTooShort() {
        assertThatThrownBy(() -> pattern("[A-Z]{3,6}").specialize(Drawn.in("varchar(5)", 1)))
                .hasMessage(
                        "table 't', column 'c': pattern([A-Z]{3,6}) makes texts of up to 6 characters, more than varchar(5) holds."
                                + " To fix: make the column longer or the text shorter.");
    }

    @Test
    void refusesNumbers() {
        assertThatThrownBy(() -> pattern("[0-9]").specialize(Drawn.in("integer", 1)))
                .hasMessage(
                        "table 't', column 'c': pattern([0-9]) makes texts, not integer. To fix: change the type or use another generator.");
    }

    @SuppressWarnings("unchecked")
    private static OfDomain<String> domain(String regex) {
        return (OfDomain<String>) pattern(regex);
    }
}
