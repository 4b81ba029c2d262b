package dev.dmb.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;
// tag::imports[]
import static dev.dmb.generator.Generators.*;
import static dev.dmb.schema.Column.*;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.table;
// end::imports[]

import dev.dmb.excel.ExcelSink;
import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.UrlDataSource;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Schema;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRowsTest {

    @Test
    void firstRows(@TempDir Path folder) {
        DataSource dataSource = UrlDataSource.of("jdbc:h2:mem:first");
        Path path = folder.resolve("shop.xlsx");
        // tag::first-rows[]
        Schema shop = schema("shop",
                table("customer",
                        bigint("id").primaryKey(),
                        varchar("first_name", 50),
                        varchar("email", 120).unique(),
                        integer("age").generatedBy(between(18, 90)),
                        decimal("balance", 10, 2).nullRate(0.05).generatedBy(normal(500, 150)),
                        timestamp("created_at").generatedBy(past(Period.ofYears(2)))),
                table("purchase",
                        bigint("id").primaryKey(),
                        bigint("customer_id").references("customer").children(0, 5),
                        varchar("status", 10).generatedBy(oneOf("NEW", 5, "PAID", 3, "SHIPPED", 2)),
                        timestamp("paid_at").generatedBy(after("created_at", days(1, 30)))));

        Report report = Plan.of(shop).withSeed(42).withRows("customer", 10_000)
                .run(JdbcSink.into(dataSource), ExcelSink.to(path));
        // end::first-rows[]
        assertThat(report.rows("customer")).isEqualTo(10_000);
        assertThat(report.rows("purchase")).isBetween(24_000L, 26_000L);
        assertThat(path).exists();
        assertThat(Plan.read(Path.of("src/test/resources/first-rows.yml")))
                .isEqualTo(Plan.of(shop).withSeed(42).withRows("customer", 10_000));
    }

    @Test
    void ownGenerator() {
        // tag::own-generator[]
        FieldGenerator<String> plate = (row, random) -> "AB-%03d".formatted(random.nextInt(1000));

        Schema fleet = schema("fleet", table("car", bigint("id").primaryKey(), varchar("plate", 8).generatedBy(plate)));
        // end::own-generator[]
        List<String> plates = new ArrayList<>();
        Plan.of(fleet).generate("car", 0, 2, batch -> plates.addAll(List.of(batch.text(1, 0), batch.text(1, 1))));
        assertThat(plates).hasSize(2).allMatch(text -> text.matches("AB-\\d{3}"));
    }
}
