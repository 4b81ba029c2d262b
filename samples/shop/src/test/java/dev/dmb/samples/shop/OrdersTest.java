package dev.dmb.samples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dmb.junit5.Rows;
import dev.dmb.junit5.SyntheticSchema;
import dev.dmb.junit5.SyntheticTable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

// tag::junit[]
@SyntheticSchema(schema = "src/main/dmb/shop.yml")
@SyntheticTable(value = "customer", rows = 100)
@SyntheticTable("order_line")
class OrdersTest {

    record OrderLine(long orderId, int lineNo, int quantity, BigDecimal unitPrice) {}

    @Test
    void revenueIsTheSumOfAllLines(Connection database, @Rows("order_line") List<OrderLine> lines) throws SQLException {
        BigDecimal expected = lines.stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        try (ResultSet revenue = database.createStatement()
                .executeQuery("select sum(quantity * unit_price) from order_line")) {
            revenue.next();
            assertThat(revenue.getBigDecimal(1)).isEqualByComparingTo(expected);
        }
    }
}
// end::junit[]
