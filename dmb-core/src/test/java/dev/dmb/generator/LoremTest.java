package dev.dmb.generator;

import static dev.dmb.generator.Generators.paragraph;
import static dev.dmb.generator.Generators.sentence;
import static dev.dmb.generator.Generators.text;
import static dev.dmb.generator.Generators.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoremTest {

    private static final int ROWS = 500;

    @Test
    void wordsAreAsManyAsTold() {
        assertThat(Drawn.texts(words(2, 4), "text", ROWS))
                .allMatch(text -> text.matches("[a-z]+( [a-z]+){1,3}"))
                .anyMatch(text -> text.split(" ").length == 2)
                .anyMatch(text -> text.split(" ").length == 4);
    }

    @Test
    void sentencesBeginWithACapitalAndEndWithAStop() {
        assertThat(Drawn.texts(sentence(), "text", ROWS))
                .allMatch(text -> text.matches("[A-Z][a-z]*( [a-z]+){4,11}\\."));
    }

    @Test
    void paragraphsHaveSeveralSentences() {
        assertThat(Drawn.texts(paragraph(), "text", ROWS))
                .allMatch(text -> text.matches("([A-Z][a-z ]*\\. ){2,5}[A-Z][a-z ]*\\."));
    }

    @Test
    void textHasItsLength() {
        assertThat(Drawn.texts(text(5, 7), "text", ROWS))
                .allMatch(text -> text.length() >= 5 && text.length() <= 7)
                .noneMatch(text -> text.endsWith(" "))
                .anyMatch(text -> text.length() == 5)
                .anyMatch(text -> text.length() == 7);
    }

    @Test
    void textMayBeEmpty() {
        assertThat(Drawn.texts(text(0, 1), "text", ROWS)).contains("", "a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 20, 60})
    void nothingIsLongerThanTheColumn(int length) {
        String type = "varchar(" + length + ")";
        assertThat(Drawn.texts(words(1, 5), type, ROWS)).allMatch(text -> isClean(text, length));
        assertThat(Drawn.texts(sentence(), type, ROWS)).allMatch(text -> isClean(text, length));
        assertThat(Drawn.texts(paragraph(), type, ROWS)).allMatch(text -> isClean(text, length));
    }

    private static boolean isClean(String text, int length) {
        return !text.isEmpty() && text.length() <= length && text.strip().equals(text);
    }

    @Test
    void refusesATextLongerThanTheColumn() {
        assertThatThrownBy(() -> text(1, 20).specialize(Drawn.in("varchar(10)", 1)))
                .hasMessage(
                        "table 't', column 'c': text(1, 20) makes texts of up to 20 characters, more than varchar(10) holds."
                                + " To fix: make the column longer or the text shorter.");
    }

    @Test
    void refusesWrongBounds() {
        assertThatThrownBy(() -> words(3, 2))
                .isInstanceOf(DmbException.class)
                .hasMessage("words(3, 2) has wrong bounds. To fix: use counts of at least 1, the larger one last.");
        assertThatThrownBy(() -> text(-1, 2))
                .hasMessage("text(-1, 2) has wrong bounds. To fix: use counts of at least 0, the larger one last.");
    }
}
