package dev.dmb.samples.shop;

import static dev.dmb.generator.Generators.after;
import static dev.dmb.generator.Generators.between;
import static dev.dmb.generator.Generators.days;
import static dev.dmb.generator.Generators.hours;
import static dev.dmb.generator.Generators.normal;
import static dev.dmb.generator.Generators.oneOf;
import static dev.dmb.generator.Generators.parent;
import static dev.dmb.generator.Generators.past;
import static dev.dmb.generator.Generators.pattern;
import static dev.dmb.schema.Column.bigint;
import static dev.dmb.schema.Column.bool;
import static dev.dmb.schema.Column.character;
import static dev.dmb.schema.Column.date;
import static dev.dmb.schema.Column.decimal;
import static dev.dmb.schema.Column.enumOf;
import static dev.dmb.schema.Column.integer;
import static dev.dmb.schema.Column.json;
import static dev.dmb.schema.Column.smallint;
import static dev.dmb.schema.Column.text;
import static dev.dmb.schema.Column.timestamp;
import static dev.dmb.schema.Column.timestamptz;
import static dev.dmb.schema.Column.uuid;
import static dev.dmb.schema.Column.varchar;
import static dev.dmb.schema.Schema.schema;
import static dev.dmb.schema.Table.check;
import static dev.dmb.schema.Table.primaryKey;
import static dev.dmb.schema.Table.table;

import dev.dmb.schema.Cardinality;
import dev.dmb.schema.Schema;
import dev.dmb.schema.Table;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;

/** The shop of {@code src/main/dmb/shop.yml}, written in Java. */
public final class ShopSchema {

    private ShopSchema() {}

    /** The whole shop. */
    public static Schema shop() {
        return schema("shop",
                customer(), address(), category(), product(), productCategory(), orders(), orderLine(), payment());
    }

    private static Table customer() {
        return table("customer",
                        bigint("id").primaryKey(),
                        varchar("first_name", 50).notNull(),
                        varchar("last_name", 50).notNull(),
                        varchar("email", 120).unique().notNull(),
                        varchar("phone", 30).nullRate(0.2),
                        date("birth_date").notNull(),
                        decimal("balance", 10, 2).nullRate(0.05).generatedBy(normal(500, 150)),
                        bool("newsletter").notNull(),
                        timestamp("created_at").notNull().generatedBy(past(Period.ofYears(2))))
                .withComment("Somebody who has an account.");
    }

    private static Table address() {
        return table("address",
                        bigint("id").primaryKey(),
                        bigint("customer_id").references("customer").children(1, 2).notNull(),
                        enumOf("kind", "HOME", "WORK").notNull().generatedBy(oneOf("HOME", 4, "WORK", 1)),
                        varchar("street", 80).notNull(),
                        varchar("postcode", 12).notNull(),
                        varchar("city", 60).notNull(),
                        character("country", 2).notNull().generatedBy(oneOf("US", 6, "CA", 2, "GB", 2)))
                .withComment("Where a customer lives or wants parcels.");
    }

    private static Table category() {
        return table("category",
                        bigint("id").primaryKey(),
                        bigint("parent_id").references("category").children(0, 6),
                        varchar("name", 60).unique().notNull())
                .withComment("Categories lie within each other.");
    }

    private static Table product() {
        return table("product",
                        bigint("id").primaryKey(),
                        character("sku", 9).unique().notNull().generatedBy(pattern("[A-Z]{3}-[0-9]{5}")),
                        varchar("name", 80).notNull(),
                        text("description").nullRate(0.1),
                        decimal("price", 8, 2).notNull().generatedBy(between(new BigDecimal("1.50"), new BigDecimal("499.00"))),
                        integer("stock").notNull().generatedBy(between(0, 500)),
                        json("attributes"),
                        date("released_on").notNull().generatedBy(past(Period.ofYears(5))),
                        check("price >= 0"),
                        check("stock >= 0"))
                .withComment("Something on sale.");
    }

    private static Table productCategory() {
        return table("product_category",
                        bigint("product_id").references("product").children(1, 3),
                        bigint("category_id").references("category"),
                        primaryKey("product_id", "category_id"))
                .withComment("A product is in one to three categories, in each at most once.");
    }

    private static Table orders() {
        return table("orders",
                        bigint("id").primaryKey(),
                        bigint("customer_id").references("customer").children(0, 5).notNull(),
                        bigint("address_id").references("address").within("customer_id").notNull(),
                        enumOf("status", "NEW", "PAID", "SHIPPED").notNull()
                                .generatedBy(oneOf("NEW", 5, "PAID", 3, "SHIPPED", 2)),
                        timestamp("ordered_at").notNull().generatedBy(after("customer_id.created_at", days(1, 300))))
                .withComment("What a customer ordered at one time, sent to one of their addresses.");
    }

    private static Table orderLine() {
        return table("order_line",
                        bigint("order_id").references("orders").children(1, 4),
                        integer("line_no"),
                        bigint("product_id").references("product").notNull(),
                        smallint("quantity").notNull().generatedBy(between(1, 5)),
                        decimal("unit_price", 8, 2).notNull().generatedBy(parent("product_id", "price")),
                        primaryKey("order_id", "line_no"),
                        check("quantity > 0"))
                .withComment("One product of an order.");
    }

    private static Table payment() {
        return table("payment",
                        bigint("order_id").references("orders").children(new Cardinality(0, 1, List.of(2.0, 8.0))).primaryKey(),
                        varchar("method", 10).notNull().generatedBy(oneOf("CARD", 6, "PAYPAL", 3, "INVOICE", 1)),
                        timestamptz("paid_at").notNull().generatedBy(after("order_id.ordered_at", hours(0, 72))),
                        uuid("reference").unique().notNull())
                .withComment("An order is paid once or not yet.");
    }
}
