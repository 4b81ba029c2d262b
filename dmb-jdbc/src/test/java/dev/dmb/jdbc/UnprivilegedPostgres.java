package dev.dmb.jdbc;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL that root starts as another user, because it refuses to run as root; needs no rights that a container
 * withholds. Used by one thread.
 */
final class UnprivilegedPostgres implements AutoCloseable {

    /** The user "nobody", who owns nothing else. */
    private static final int NOBODY = 65534;

    private static final long START_SECONDS = 60;
    private static final long STOP_SECONDS = 20;

    private final Path home;
    private final int port;
    private final Process server;

    private UnprivilegedPostgres(Path home, int port, Process server) {
        this.home = home;
        this.port = port;
        this.server = server;
    }

    /** Whether this is Linux, and we are root. */
    static boolean isApplicable() {
        try {
            return System.getProperty("os.name").equals("Linux")
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    /** Unpacks the server of the class path, makes a data folder and waits until it can be connected to. */
    static UnprivilegedPostgres start() throws IOException {
        Path home = Files.createTempDirectory("dmb-postgres-");
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(home.resolve("server"));
            Path data = Files.createDirectory(home.resolve("data"));
            Files.setAttribute(data, "unix:uid", NOBODY);
            Process initdb = asNobody(
                    home,
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--no-sync");
            if (await(initdb) != 0) {
                throw new IOException("initdb failed: " + log(home));
            }
            int port = freePort();
            Process postgres = asNobody(
                    home,
                    "postgres",
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "fsync=off",
                    "-c",
                    "full_page_writes=off",
                    "-c",
                    "synchronous_commit=off");
            UnprivilegedPostgres started = new UnprivilegedPostgres(home, port, postgres);
            started.awaitConnections();
            return started;
        } catch (IOException | RuntimeException failure) {
            remove(home);
            throw failure;
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed =
                        DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", System.getProperty("os.arch"));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean isProgram = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Process asNobody(Path home, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                home.resolve("server/bin").resolve(program).toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitConnections() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!takesConnections()) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                String log = log(home);
                close();
                throw new IOException("the server does not take connections: " + log);
            }
            pause();
        }
    }

    private boolean takesConnections() {
        try (Connection connection = DriverManager.getConnection(TestPostgres.url(port, "postgres"))) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            throw interrupted(interrupted);
        }
    }

    private static IOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", cause);
    }

    private static String log(Path home) throws IOException {
        Path log = home.resolve("log");
        return Files.exists(log) ? Files.readString(log).strip() : "it said nothing";
    }

    int port() {
        return port;
    }

    /** Where server and data lie until the server is closed. */
    Path home() {
        return home;
    }

    /** Stops the server without waiting for its clients, and removes its files. */
    @Override
    public void close() {
        try {
            await(new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start());
            if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
            remove(home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
