package dev.dmb.jdbc;

import dev.dmb.DmbException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds the dialect of a database. */
final class Dialects {

    private Dialects() {}

    /** The dialect that speaks the connection's database; standard SQL if none does. */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        return find(metadata.getDatabaseProductName())
                .orElseGet(StandardDialect::new)
                .specialize(metadata);
    }

    /** The dialect of a database that is not there; standard SQL if asked for. */
    static Dialect of(String product) {
        if (product.equalsIgnoreCase("standard")) {
            return new StandardDialect();
        }
        return find(product)
                .orElseThrow(() -> new DmbException(
                        "no dialect speaks '" + product + "'",
                        "write the database's name as it tells it itself, such as PostgreSQL, or 'standard'"));
    }

    private static Optional<Dialect> find(String product) {
        return Stream.of(Dialect.class.getClassLoader(), Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> ServiceLoader.load(Dialect.class, loader).stream())
                .<Dialect>map(ServiceLoader.Provider::get)
                .filter(dialect -> dialect.speaks(product))
                .findFirst();
    }
}
