package dev.dmb.maven;

import dev.dmb.DmbException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Makes a JDBC driver from a Maven repository visible to the current thread until it is closed. Used by one thread. */
final class DriverClassPath implements AutoCloseable {

    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();
    private final URLClassLoader drivers;

    private DriverClassPath(URL[] files) {
        drivers = new URLClassLoader(files, before);
        thread.setContextClassLoader(drivers);
    }

    /**
     * Fetches a driver and what it depends on.
     *
     * @param coordinates {@code groupId:artifactId:version}
     * @throws DmbException when they are none, or nothing is found under them
     */
    static DriverClassPath of(
            String coordinates,
            RepositorySystem maven,
            RepositorySystemSession session,
            List<RemoteRepository> repositories) {
        CollectRequest request = new CollectRequest(new Dependency(artifact(coordinates), "runtime"), repositories);
        try {
            return new DriverClassPath(
                    maven
                            .resolveDependencies(session, new DependencyRequest(request, null))
                            .getArtifactResults()
                            .stream()
                            .map(result -> url(result.getArtifact().getFile()))
                            .toArray(URL[]::new));
        } catch (DependencyResolutionException missing) {
            throw new DmbException(
                    "dmb.driver: " + missing.getMessage(), "correct the version or the repositories", missing);
        }
    }

    private static Artifact artifact(String coordinates) {
        try {
            return new DefaultArtifact(coordinates);
        } catch (IllegalArgumentException wrong) {
            throw new DmbException(
                    "dmb.driver: '" + coordinates + "' names no artifact",
                    "write groupId:artifactId:version, as in com.h2database:h2:2.5.252",
                    wrong);
        }
    }

    private static URL url(File file) {
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        thread.setContextClassLoader(before);
        try {
            drivers.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
