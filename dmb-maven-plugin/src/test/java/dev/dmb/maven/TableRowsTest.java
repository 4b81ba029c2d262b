package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class TableRowsTest {

    @Test
    void readsEntriesInTheirOrder() {
        assertThat(TableRows.parse("customer=10000, product = 5_0,").rows())
                .containsExactly(entry("customer", 10_000L), entry("product", 50L));
    }

    @Test
    void namesAllEntriesThatAreNoNumbers() {
        assertThatThrownBy(() ->
                        TableRows.parse("customer=many,product,purchase=7").rows())
                .hasMessage(
                        String.format(
                                "2 problems:"
                                        + "%n  1. dmb.tableRows: 'many' rows for table 'customer'. To fix: write a whole number, as in customer=10000."
                                        + "%n  2. dmb.tableRows: '' rows for table 'product'. To fix: write a whole number, as in product=10000."));
    }
}
