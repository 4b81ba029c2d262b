package dev.dmb.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds the dialect of a database. */
final class Dialects {

    private Dialects() {}

    /** The dialect that speaks the connection's database; standard SQL if none does. */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        String product = metadata.getDatabaseProductName();
        return Stream.of(Dialect.class.getClassLoader(), Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> ServiceLoader.load(Dialect.class, loader).stream())
                .map(ServiceLoader.Provider::get)
                .filter(dialect -> dialect.speaks(product))
                .findFirst()
                .orElseGet(StandardDialect::new)
                .specialize(metadata);
    }
}
