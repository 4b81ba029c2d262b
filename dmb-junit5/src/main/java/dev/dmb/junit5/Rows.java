package dev.dmb.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands the generated rows of a table to a test, in row order: a list of records, or of maps from column name to value.
 *
 * <pre>{@code
 * record Purchase(long id, long customerId, BigDecimal total, @Nullable Instant paidAt) {}
 *
 * @Test
 * void totals(@Rows("purchase") List<Purchase> purchases, @Rows("customer") List<Map<String, Object>> customers) { … }
 * }</pre>
 *
 * <p>A record's component takes the column of its name, {@code customerId} that of {@code customer_id}; columns without a
 * component are left out. The rows are those generated, whatever tests have made of them in the database since. The list
 * and its maps cannot be changed.
 *
 * @since 0.1
 */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Rows {

    /**
     * A table that is filled for the test, also as a parent of another.
     *
     * @return its name
     */
    String value();
}
