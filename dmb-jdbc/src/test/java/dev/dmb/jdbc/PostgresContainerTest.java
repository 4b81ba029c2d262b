package dev.dmb.jdbc;

import dev.dmb.jdbc.TestDatabase.Product;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, with a user who needs a password; only where there is Docker. */
@Testcontainers(disabledWithoutDocker = true)
class PostgresContainerTest extends LoadContract {

    @Container
    static final PostgreSQLContainer CONTAINER = new PostgreSQLContainer("postgres:16-alpine").withPassword("secret");

    private static TestDatabase database = new TestDatabase("", Product.POSTGRES);

    @BeforeAll
    static void open() {
        database = new TestDatabase(
                CONTAINER.getJdbcUrl() + "&user=" + CONTAINER.getUsername() + "&password=" + CONTAINER.getPassword(),
                Product.POSTGRES);
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
