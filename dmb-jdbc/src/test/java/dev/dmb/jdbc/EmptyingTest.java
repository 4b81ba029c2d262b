package dev.dmb.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyingTest {

    @Test
    void childrenGoBeforeParents() {
        Table parent = table("parent", bigint("id").primaryKey());
        Table child = table(
                "child",
                bigint("id").primaryKey(),
                bigint("parent_id").references("parent"),
                bigint("before_id").references("child"));
        assertThat(Emptying.byDelete(new StandardDialect(), List.of(parent, child)))
                .containsExactly("DELETE FROM \"child\"", "DELETE FROM \"parent\"");
    }

    @Test
    void referencesThatCloseACircleAreCutFirst() {
        Table one = table(
                "one",
                bigint("id").primaryKey(),
                bigint("two_id").references("two"),
                bigint("other_id").references("two"));
        Table two = table("two", bigint("id").primaryKey(), bigint("one_id").references("one"));
        assertThat(Emptying.byDelete(new StandardDialect(), List.of(one, two)))
                .containsExactly(
                        "UPDATE \"one\" SET \"two_id\" = NULL, \"other_id\" = NULL",
                        "DELETE FROM \"two\"",
                        "DELETE FROM \"one\"");
    }
}
