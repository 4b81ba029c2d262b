package dev.dmb.jdbc;

import dev.dmb.jdbc.TestDatabase.Product;

/** PostgreSQL without a container. */
class PostgresTest extends LoadContract {

    private static final TestDatabase DATABASE = new TestDatabase(TestPostgres.newDatabase(), Product.POSTGRES);

    @Override
    public TestDatabase database() {
        return DATABASE;
    }
}
