package dev.dmb.junit5;

import dev.dmb.schema.Schema;

/**
 * Makes the schema of tests. An implementation has a constructor without parameters; its schema is asked for once for
 * each test class.
 *
 * <pre>{@code
 * public class Shop implements SchemaProvider {
 *     @Override
 *     public Schema schema() {
 *         return Schema.schema("shop", table("customer", bigint("id").primaryKey(), varchar("email", 120).unique()));
 *     }
 * }
 *
 * @SyntheticTable(value = "customer", provider = Shop.class)
 * class CustomerTest { … }
 * }</pre>
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SchemaProvider {

    /**
     * Makes the schema.
     *
     * @return the same for every call
     */
    Schema schema();

    /** Stands in annotations for none. */
    final class None implements SchemaProvider {

        private None() {}

        @Override
        public Schema schema() {
            throw new UnsupportedOperationException("stands for no schema");
        }
    }
}
