package io.tailorline.load.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A folder with one sub-folder a server, and the duty to stop every server that was started in it: at {@link #close},
 * or when the program is interrupted. Safe for several threads.
 */
public final class ServerRack implements AutoCloseable {

    /** Stops one server; must be harmless when it has stopped already. */
    public interface Stop {
        void stop();
    }

    private final Path folder;
    private final Deque<Stop> started = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::stopAll, "stop-servers");

    private ServerRack(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * @param parent where the folder of this run is made; everybody may read it, for PostgreSQL runs as a user of its
     *     own
     */
    public static ServerRack in(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "rack-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new ServerRack(folder);
    }

    /** A new folder of one server. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    public Path folder() {
        return folder;
    }

    /** A loopback port that is free now. */
    public int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The last that registers is the first that is stopped. */
    synchronized void stopAtTheEnd(Stop stop) {
        started.push(stop);
    }

    private void stopAll() {
        while (true) {
            Stop next;
            synchronized (this) {
                if (started.isEmpty()) {
                    return;
                }
                next = started.pop();
            }
            next.stop();
        }
    }

    @Override
    public void close() {
        stopAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
