package dev.dmb.jdbc;

import java.util.Map;
import java.util.Optional;

/** Where the drivers of well-known databases are found. */
final class DriverHint {

    private static final Map<String, String> COORDINATES = Map.of(
            "h2", "com.h2database:h2",
            "postgresql", "org.postgresql:postgresql",
            "mariadb", "org.mariadb.jdbc:mariadb-java-client",
            "mysql", "com.mysql:mysql-connector-j",
            "sqlite", "org.xerial:sqlite-jdbc",
            "sqlserver", "com.microsoft.sqlserver:mssql-jdbc",
            "oracle", "com.oracle.database.jdbc:ojdbc11",
            "duckdb", "org.duckdb:duckdb_jdbc",
            "hsqldb", "org.hsqldb:hsqldb",
            "derby", "org.apache.derby:derby");

    private DriverHint() {}

    /** Maven group and artifact of the driver of a URL, if the URL's database is well known. */
    static Optional<String> of(String url) {
        String[] parts = url.split(":", 3);
        return parts.length > 1 ? Optional.ofNullable(COORDINATES.get(parts[1])) : Optional.empty();
    }
}
