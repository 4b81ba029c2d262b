package dev.dmb.jdbc;

import dev.dmb.jdbc.TestDatabase.Product;

/** H2 that plays PostgreSQL and keeps names in lower case, as many a test suite sets it up. */
class H2LowerCaseTest extends LoadContract {

    private static final TestDatabase DATABASE = new TestDatabase(
            "jdbc:h2:mem:lower;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", Product.H2_LOWER_CASE);

    @Override
    public TestDatabase database() {
        return DATABASE;
    }
}
