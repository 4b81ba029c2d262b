package dev.dmb.junit5;

import static dev.dmb.junit5.Database.count;
import static dev.dmb.junit5.Database.tables;
import static dev.dmb.junit5.Database.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is filled. */
class SyntheticTableTest {

    @SyntheticTable(value = "purchase", provider = Shop.class)
    static class Purchases {
        @Test
        void areFilledWithTheirParents(DataSource database, SyntheticData data) {
            assertThat(tables(database)).containsExactly("customer", "purchase");
            assertThat(data.rows()).isEqualTo(Map.of("customer", 100L, "purchase", 200L));
            assertThat(count(database, "customer")).isEqualTo(100);
            assertThat(count(database, "purchase")).isEqualTo(200);
        }
    }

    @Test
    void aTableComesWithItsParentsAndWithoutItsChildren() {
        Engine.runsWell(1, Purchases.class);
    }

    @SyntheticTable(value = "item", provider = Shop.class)
    @SyntheticTable(value = "customer", rows = 5)
    static class Items {
        @Test
        void haveAllTheirAncestors(DataSource database, SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("customer", 5L, "purchase", 10L, "product", 100L, "item", 100L));
            assertThat(
                            texts(
                                    database,
                                    "SELECT count(*) FROM item JOIN purchase ON purchase.id = purchase_id"
                                            + " JOIN customer ON customer.id = customer_id JOIN product ON product.id = product_id"))
                    .containsExactly("100");
        }
    }

    @Test
    void parentsOfParentsComeAlong() {
        Engine.runsWell(1, Items.class);
    }

    @SyntheticTable(value = "customer", provider = Shop.class)
    static class Customers {
        static List<String> names;

        @Test
        void areKept(DataSource database) {
            names = texts(database, "SELECT name FROM customer ORDER BY id");
        }
    }

    @SyntheticTable(provider = Shop.class)
    static class Everything {
        static List<String> names;

        @Test
        void isKept(DataSource database) {
            names = texts(database, "SELECT name FROM customer ORDER BY id");
            assertThat(tables(database)).containsExactly("customer", "item", "product", "purchase");
        }
    }

    @Test
    void aTableHasTheSameRowsWhateverElseIsFilled() {
        Engine.runsWell(2, Customers.class, Everything.class);
        assertThat(Customers.names).hasSize(100).isEqualTo(Everything.names);
    }

    @SyntheticTable(rows = 2, provider = Shop.class)
    static class TwoOfEach {
        @Test
        void haveTwoRows(SyntheticData data) {
            assertThat(data.rows()).hasSize(4).containsValue(2L).doesNotContainValue(100L);
        }
    }

    @Test
    void rowsWithoutATableAreThoseOfEveryTable() {
        Engine.runsWell(1, TwoOfEach.class);
    }

    @SyntheticTable("book")
    static class Books {
        @Test
        void comeFromTheFileAsItSays(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("author", 3L, "book", 6L));
            assertThat(data.seed()).isEqualTo(7);
            assertThat(data.plan().schema().name()).isEqualTo("library");
        }

        @Test
        @SyntheticTable(value = "author", rows = 9)
        void rowsOfAnAnnotationGoBeforeTheFile(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("author", 9L, "book", 6L));
        }
    }

    @Test
    void theSchemaIsDmbYmlUnlessSaidOtherwise() {
        Engine.runsWell(2, Books.class);
    }

    @SyntheticSchema(schema = "schemas/zoo.json")
    @SyntheticTable("animal")
    static class OnTheClassPath {
        @Test
        void animals(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("animal", 4L));
        }
    }

    @SyntheticTable(value = "animal", schema = "file:target/zoo.yml")
    static class InTheFileSystem {
        @Test
        void animals(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("animal", 100L));
        }

        @Test
        @SyntheticTable(value = "animal", schema = "target/zoo.yml", rows = 2)
        void animalsOfAPath(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("animal", 2L));
        }
    }

    @Test
    void aSchemaFileIsAResourceOrAPath() throws IOException {
        Files.writeString(
                Path.of("target/zoo.yml"),
                "schema: zoo\ntables: {animal: {columns: {id: {type: bigint, primaryKey: true}}}}\n");
        Engine.runsWell(3, OnTheClassPath.class, InTheFileSystem.class);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @SyntheticTable(value = "purchase", provider = Shop.class)
    @DmbSeed(5)
    @interface WithPurchases {}

    @WithPurchases
    static class OfOurOwnAnnotation {
        @Test
        void purchases(SyntheticData data) {
            assertThat(data.rows()).containsOnlyKeys("customer", "purchase");
            assertThat(data.seed()).isEqualTo(5);
        }
    }

    static class Inheriting extends Purchases {}

    static class InheritingMore extends Purchases {
        @Test
        @SyntheticTable(value = "product", rows = 1)
        void products(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("customer", 100L, "purchase", 200L, "product", 1L));
        }
    }

    @Test
    void annotationsAreComposedAndInherited() {
        Engine.runsWell(4, OfOurOwnAnnotation.class, Inheriting.class, InheritingMore.class);
    }

    static class OnMethodsOnly {
        @Test
        @SyntheticTable(value = "customer", provider = Shop.class, rows = 3)
        void customers(SyntheticData data, DataSource database) {
            assertThat(data.rows()).isEqualTo(Map.of("customer", 3L));
            assertThat(count(database, "customer")).isEqualTo(3);
        }

        @Test
        void nothing() {}
    }

    @Test
    void aMethodAloneMayAskForTables() {
        Engine.runsWell(2, OnMethodsOnly.class);
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable(value = "customer", rows = 4)
    static class Outer {
        @Test
        void customers(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("customer", 4L));
        }

        @Nested
        @SyntheticTable(value = "product", rows = 3)
        class Inner {
            @Test
            void customersAndProducts(SyntheticData data, DataSource database) {
                assertThat(data.rows()).isEqualTo(Map.of("customer", 4L, "product", 3L));
                assertThat(count(database, "customer")).isEqualTo(4);
            }

            @Test
            @SyntheticTable(value = "customer", rows = 1)
            void methodsGoFirst(SyntheticData data) {
                assertThat(data.rows()).isEqualTo(Map.of("customer", 1L, "product", 3L));
            }
        }

        @Nested
        @SyntheticTable(value = "customer", rows = 0)
        class WithoutCustomers {
            @Test
            void innerClassesGoBeforeOuterOnes(SyntheticData data) {
                assertThat(data.rows()).isEqualTo(Map.of("customer", 0L));
            }
        }

        @Nested
        @SyntheticTable(value = "animal", schema = "schemas/zoo.json")
        class OfAnotherSchema {
            @Test
            void startsAfresh(SyntheticData data, DataSource database) {
                assertThat(data.rows()).isEqualTo(Map.of("animal", 4L));
                assertThat(count(database, "animal")).isEqualTo(4);
            }
        }
    }

    @SyntheticSchema(provider = Shop.class)
    @SyntheticTable("customer")
    static class OfTwoSchemas {
        @Test
        @SyntheticTable(value = "animal", schema = "schemas/zoo.json")
        void ownSchema(SyntheticData data, DataSource database) {
            assertThat(data.rows()).isEqualTo(Map.of("animal", 4L));
            assertThat(count(database, "animal")).isEqualTo(4);
        }

        @Test
        void schemaOfTheClass(SyntheticData data) {
            assertThat(data.rows()).isEqualTo(Map.of("customer", 100L));
        }
    }

    @Test
    void nestedClassesAndMethodsAddToTheirOuterClasses() {
        Engine.runsWell(7, Outer.class, OfTwoSchemas.class);
    }
}
