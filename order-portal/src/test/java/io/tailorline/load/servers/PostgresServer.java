package io.tailorline.load.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A private PostgreSQL of the system's package with its usual settings: it forces its log to disk at every commit. Runs
 * as user {@code postgres} when the program is root, for it refuses root.
 */
public final class PostgresServer {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final Path programs;
    private final int port;
    private ServerProcess process;

    private PostgresServer(Path folder, Path programs, int port) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
        this.process = launch();
    }

    /** Whether the package is there. */
    public static boolean isInstalled() {
        return programs().isPresent();
    }

    /** Makes an empty cluster and starts it. */
    public static PostgresServer start(ServerRack rack) throws IOException, ServerFault {
        Path programs = programs()
                .orElseThrow(() -> new ServerFault(
                        "There is no PostgreSQL in %s. Install it: apt-get install -y postgresql".formatted(PACKAGES)));
        Path folder = rack.folder("postgres");
        Commands.run("chown", "postgres", folder.toString());
        String said = Commands.run(asPostgres(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-U",
                "postgres",
                "-A",
                "trust")));
        if (!Files.isRegularFile(folder.resolve("data/PG_VERSION"))) {
            throw new ServerFault("PostgreSQL made no cluster in %s: %s".formatted(folder, said));
        }
        PostgresServer server = new PostgresServer(folder, programs, rack.freePort());
        rack.stopAtTheEnd(() -> server.process.terminate(Duration.ofSeconds(20)));
        server.awaitReady();
        return server;
    }

    private ServerProcess launch() throws IOException {
        List<String> command = asPostgres(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "max_connections=200",
                "-c",
                "unix_socket_directories=" + folder));
        return ServerProcess.start(folder.resolve("../postgres.log"), folder, Map.of("LC_ALL", "C.UTF-8"), command);
    }

    /** {@code setpriv} becomes the server itself, so that a signal reaches it. */
    private static List<String> asPostgres(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"));
        all.addAll(command);
        return all;
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(PACKAGES)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(Files::isDirectory)
                    .max(Comparator.naturalOrder());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void awaitReady() throws ServerFault {
        ServerFault.unlessWithin(
                START,
                this::answers,
                () -> "PostgreSQL on port %d does not answer after %s; see %s"
                        .formatted(port, START, folder.resolveSibling("postgres.log")));
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** kill -9 of all its processes and a new start, which replays its log. */
    public void killAndRestart() throws IOException, ServerFault {
        process.kill();
        restart();
    }

    /**
     * Ends as an administrator and Debian's unit end it: connections are closed, nothing is lost. SIGTERM would wait
     * until the last client has left by itself.
     */
    public void stop() {
        process.interrupt(Duration.ofSeconds(60));
    }

    /** Starts it again when it has ended by itself, as its supervisor does. */
    public void restartIfEnded() throws IOException, ServerFault {
        if (!process.isAlive()) {
            restart();
        }
    }

    public void restart() throws IOException, ServerFault {
        // What a killed server leaves would be taken for a running one when its number is used again.
        Files.deleteIfExists(folder.resolve("data/postmaster.pid"));
        process = launch();
        awaitReady();
    }

    /**
     * A program of the project's packaging folder or of PostgreSQL, as the user of the database and connected to it by
     * its environment; goes on until it ends or the rack is closed.
     */
    public ServerProcess runBeside(ServerRack rack, Path log, List<String> command) throws IOException {
        Map<String, String> environment = Map.of(
                "PATH",
                programs + ":" + System.getenv("PATH"),
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(port),
                "PGUSER",
                "postgres",
                "LC_ALL",
                "C.UTF-8");
        ServerProcess program = ServerProcess.start(log, folder, environment, asPostgres(command));
        rack.stopAtTheEnd(() -> program.terminate(Duration.ofSeconds(20)));
        return program;
    }

    /** kill -9 of all its processes, and the folder of the cluster is gone. */
    public void loseDisk() throws IOException {
        process.kill();
        FileSystemUtils.deleteRecursively(data());
    }

    /** The folder of the cluster. */
    public Path data() {
        return folder.resolve("data");
    }

    public ServerProcess process() {
        return process;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "?connectTimeout=2&socketTimeout=60", "postgres", "");
    }

    public void createDatabase(String name) throws SQLException {
        execute("postgres", "create database " + name);
    }

    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Bytes on disk, tables with indexes. */
    public long size(String database) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select pg_database_size('" + database + "')")) {
            found.next();
            return found.getLong(1);
        }
    }
}
