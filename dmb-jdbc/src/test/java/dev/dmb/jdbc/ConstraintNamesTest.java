package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.check;
import static dev.dmb.schema.Table.table;
import static dev.dmb.schema.Table.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintNamesTest {

    private static ConstraintNames names(Table... tables) {
        return new ConstraintNames(schema("s", tables));
    }

    @Test
    void aNameTellsKindTableAndColumns() {
        Table child = table(
                "child",
                bigint("a"),
                bigint("b").references("parent"),
                enumOf("kind", "x"),
                unique("a", "b"),
                check("a > 0"));
        ConstraintNames names = names(child);
        assertThat(names.unique(child, List.of("a", "b"))).isEqualTo("uq_child_a_b");
        assertThat(names.check(child, 1)).isEqualTo("ck_child_1");
        assertThat(names.check(child, child.columns().get(2))).isEqualTo("ck_child_kind");
        assertThat(names.foreignKey(child, child.foreignKeys().get(0))).isEqualTo("fk_child_b");
    }

    @Test
    void namesThatWouldBeAlikeAreToldApart() {
        Table one = table("a", bigint("b_c").unique(), bigint("b"), bigint("c"), unique("b", "c"));
        Table another = table("a_b", bigint("c").unique());
        ConstraintNames names = names(one, another);
        assertThat(List.of(
                        names.unique(one, List.of("b_c")),
                        names.unique(one, List.of("b", "c")),
                        names.unique(another, List.of("c"))))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("uq_a_b_c_[0-9a-f]{8}"));
    }

    @Test
    void aNumberedCheckIsToldFromThatOfAnEnum() {
        Table table = table("a", enumOf("1", "x"), check("1 = 1"));
        ConstraintNames names = names(table);
        assertThat(names.check(table, 1))
                .isNotEqualTo(names.check(table, table.columns().get(0)));
    }

    @Test
    void longNamesAndOtherLettersAreCutToWhatEveryDatabaseTakes() {
        Table table = table(
                "x".repeat(63),
                bigint("ä \"b\"").unique(),
                bigint("y".repeat(63)).unique());
        ConstraintNames names = names(table);
        assertThat(table.uniques()).allSatisfy(unique -> assertThat(names.unique(table, unique))
                .matches("uq_x+_[0-9a-f]{8}")
                .hasSize(60));
        assertThat(names.unique(table, table.uniques().get(0)))
                .isNotEqualTo(names.unique(table, table.uniques().get(1)));
    }

    @Test
    void namesStayTheSame() {
        Table table = table("größe", bigint("id").unique());
        assertThat(names(table).unique(table, List.of("id"))).isEqualTo("uq_gr__e_id_ffb2ab91");
    }
}
