package dev.dmb.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.schema.FieldType.Kind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    @ParameterizedTest
    @CsvSource({
        "string, varchar(255)",
        "text, text",
        "integer, integer",
        "biginteger, bigint",
        "float, double",
        "decimal, 'decimal(19,2)'",
        "boolean, boolean",
        "date, date",
        "datetime, timestamp",
        "email, varchar(254)",
        "url, varchar(2048)"
    })
    void everydayTypesAreOneWord(String word, String type) {
        assertThat(FieldType.parse(word)).hasToString(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "char(2)",
                "varchar(50)",
                "text",
                "smallint",
                "integer",
                "bigint",
                "decimal(10,2)",
                "real",
                "double",
                "boolean",
                "date",
                "time",
                "timestamp",
                "timestamptz",
                "uuid",
                "json",
                "binary(16)",
                "enum(NEW,PAID,'in, transit','it''s')"
            })
    void theTextFormIsReadBack(String text) {
        assertThat(FieldType.parse(text)).hasToString(text);
        assertThat(FieldType.parse(text.toUpperCase(Locale.ROOT).replace("IN, TRANSIT", "in, transit"))
                        .kind())
                .isEqualTo(FieldType.parse(text).kind());
    }

    @Test
    void everyKindHasAWord() {
        for (Kind kind : Kind.values()) {
            String text = kind == Kind.ENUM ? "enum(A)" : kind.word();
            assertThat(FieldType.parse(text).kind()).isEqualTo(kind);
        }
    }

    @Test
    void quotedValuesKeepCommasAndQuotes() {
        assertThat(FieldType.parse("enum(A, 'b, c', 'it''s', '')").values())
                .isEqualTo(List.of("A", "b, c", "it's", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            varchr(50) | no type 'varchr(50)'. To fix: write 'varchar', or use one of
            integer(3) | type 'integer(3)' takes nothing in parentheses. To fix: write 'integer'.
            varchar(x) | type 'varchar(x)' does not have whole numbers as it should in parentheses. To fix: write it as in
            varchar(1,2) | type 'varchar(1,2)' does not have whole numbers as it should in parentheses. To fix: write it as in
            enum | type 'enum' lists no values. To fix: write them, as in 'enum(NEW,PAID)'.
            """)
    void mistakesAreNamedWithTheirFix(String text, String message) {
        assertThatThrownBy(() -> FieldType.parse(text)).hasMessageStartingWith(message);
    }
}
