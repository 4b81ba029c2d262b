package dev.dmb.jdbc;

import dev.dmb.jdbc.TestDatabase.Product;

/** H2 in memory. */
class H2InMemoryTest extends LoadContract {

    private static final TestDatabase DATABASE = new TestDatabase("jdbc:h2:mem:load;DB_CLOSE_DELAY=-1", Product.H2);

    @Override
    public TestDatabase database() {
        return DATABASE;
    }
}
