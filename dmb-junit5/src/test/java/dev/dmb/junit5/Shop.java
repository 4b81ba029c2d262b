package dev.dmb.junit5;

import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Table.table;

import dev.dmb.schema.Column;
import dev.dmb.schema.Schema;
import java.time.LocalDateTime;
import java.util.List;

/** Customers with purchases, the purchases' items, and the products they are of. */
final class Shop implements SchemaProvider {

    private static final List<String> STATUS = List.of("NEW", "PAID", "SHIPPED");

    @Override
    public Schema schema() {
        return Schema.schema(
                "shop",
                table(
                        "item",
                        id(),
                        bigint("purchase_id").notNull().references("purchase"),
                        bigint("product_id").notNull().references("product")),
                table(
                        "purchase",
                        id(),
                        bigint("customer_id").notNull().references("customer").children(2, 2),
                        varchar("status", 10).generatedBy((row, random) -> STATUS.get(random.nextInt(3))),
                        decimal("total", 10, 2).generatedBy((row, random) -> random.nextInt(1, 1000)),
                        timestamp("paid_at").nullRate(0.3).generatedBy((row, random) -> LocalDateTime.of(
                                        2025, 1, 1, 0, 0)
                                .plusMinutes(random.nextInt(1000)))),
                table("product", id(), varchar("name", 20).generatedBy((row, random) -> "product " + row)),
                table(
                        "customer",
                        id(),
                        varchar("name", 40).generatedBy((row, random) -> "customer " + random.nextInt(1_000_000))));
    }

    static Column id() {
        return bigint("id").primaryKey().generatedBy((row, random) -> row + 1);
    }
}
