package dev.dmb.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private static final String LONG = "a_table_with_a_name_of_forty_characters_";

    private static List<String> sheets(String... tables) {
        SheetNames names = new SheetNames(List.of(tables));
        return Stream.of(tables).map(names::of).toList();
    }

    @Test
    void aSheetIsNamedLikeItsTable() {
        assertThat(sheets("customer", "Größe 1", "o'brien")).containsExactly("customer", "Größe 1", "o'brien");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(sheets(LONG)).containsExactly("a_table_with_a_name_of_forty_ch");
    }

    @Test
    void aCharacterIsNotCutInTwo() {
        assertThat(sheets("\uD83D\uDE00".repeat(16))).containsExactly("\uD83D\uDE00".repeat(15));
    }

    @Test
    void namesThatAreOneWhenCutDiffer() {
        assertThat(sheets(LONG + 1, LONG + 2, LONG + 3))
                .containsExactly(
                        "a_table_with_a_name_of_forty_ch",
                        "a_table_with_a_name_of_forty__2",
                        "a_table_with_a_name_of_forty__3");
    }

    @Test
    void namesThatDifferInCaseAloneDiffer() {
        assertThat(sheets("Orders", "orders", "ORDERS")).containsExactly("Orders", "orders_2", "ORDERS_3");
    }

    @Test
    void whatExcelForbidsIsReplaced() {
        assertThat(sheets("a:b\\c/d?e*f[g]h", "'quoted'", "half \uD800"))
                .containsExactly("a_b_c_d_e_f_g_h", "_quoted_", "half _");
    }

    @Test
    void anApostropheThatComesToTheEndIsReplaced() {
        assertThat(sheets("x".repeat(30) + "'y")).containsExactly("x".repeat(30) + "_");
    }

    @Test
    void excelKeepsHistoryForItself() {
        assertThat(sheets("history")).containsExactly("history_2");
    }

    @Test
    void whatExcelAcceptsIsValidForPoi() {
        assertThat(sheets(LONG, "'", "a/b", "\uFFFF", "History")).allSatisfy(WorkbookUtil::validateSheetName);
    }

    @Test
    void theNextSheetOfATableIsNumbered() {
        SheetNames names = new SheetNames(List.of("orders"));

        assertThat(List.of(names.of("orders", 2), names.of("orders", 3))).containsExactly("orders (2)", "orders (3)");
    }

    @Test
    void theNumberOfTheNextSheetIsNotCut() {
        assertThat(new SheetNames(List.of(LONG)).of(LONG, 12)).isEqualTo("a_table_with_a_name_of_for (12)");
    }

    @Test
    void theNextSheetOfATableDiffersFromAnotherTable() {
        assertThat(new SheetNames(List.of("orders", "Orders (2)")).of("orders", 2))
                .isEqualTo("orders (2)_2");
    }

    @Test
    void aWarningTellsOfAnotherName() {
        assertThat(new SheetNames(List.of("a/b", "customer")).warnings())
                .containsExactly("Table 'a/b' is on sheet 'a_b', because Excel does not accept its name.");
    }
}
