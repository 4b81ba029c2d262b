package dev.dmb.testkit.jdbc;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dmb.DmbException;
import dev.dmb.jdbc.LoadMode;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report.TableRows;
import dev.dmb.schema.Schema;
import org.junit.jupiter.api.Test;

/** What the report says of the rows has been looked at in the database. */
interface VerificationContract extends DatabaseContract {

    private static Schema family() {
        return schema(
                "family",
                table("parent", bigint("id").primaryKey().generatedBy(NUMBERS)),
                table(
                        "child",
                        bigint("id").primaryKey().generatedBy(NUMBERS),
                        bigint("parent_id").references("parent")));
    }

    @Test
    default void tablesAreVerified() {
        assertThat(load(family()).tables()).hasSize(2).allMatch(TableRows::isVerified);
        assertThat(Plan.of(family())
                        .run(sink().withMode(LoadMode.TRUNCATE).withVerification(false))
                        .tables())
                .noneMatch(TableRows::isVerified);
    }

    @Test
    default void orphansThatNoForeignKeyForbidsAreFound() {
        database()
                .execute(
                        "CREATE TABLE parent (id bigint NOT NULL primary key)",
                        "CREATE TABLE child (id bigint NOT NULL primary key, parent_id bigint)",
                        "INSERT INTO child VALUES (-1, -1)");
        assertThatThrownBy(() -> Plan.of(family()).run(sink().withMode(LoadMode.INSERT)))
                .isInstanceOf(DmbException.class)
                .hasMessage("table 'child': 1 rows refer to no row of 'parent' by [parent_id]."
                        + " To fix: mend or remove the rows that were there before.");
        assertThat(database().count("parent")).isZero();
        assertThat(database().count("child")).isEqualTo(1);
    }

    @Test
    default void duplicatesThatNoKeyForbidsAreFound() {
        database()
                .execute(
                        "CREATE TABLE parent (id bigint)",
                        "INSERT INTO parent VALUES (5)",
                        "CREATE TABLE child (id bigint NOT NULL primary key, parent_id bigint)");
        assertThatThrownBy(() -> Plan.of(family()).run(sink().withMode(LoadMode.INSERT)))
                .isInstanceOf(DmbException.class)
                .hasMessage(
                        "table 'parent': 1 values of [id] occur more than once. To fix: empty the table first by mode"
                                + " TRUNCATE, or let its keys start behind those that are there.");
        assertThat(database().count("parent")).isEqualTo(1);
    }
}
