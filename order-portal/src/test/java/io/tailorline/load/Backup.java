package io.tailorline.load;

import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.PostgresServer;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerProcess;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A backup and its restore by the steps of docs/operations.md. */
interface Backup {

    /** What must run before the instant to which the restore goes. */
    void begin() throws IOException, ServerFault, SQLException;

    /** The restore goes to now. */
    void save() throws IOException, ServerFault, SQLException, InterruptedException;

    /**
     * The disk is lost, and restored; returns when orders are taken again.
     *
     * @param isKilled whether the portal had no time to end
     */
    void loseAndRestore(boolean isKilled) throws IOException, ServerFault, SQLException, InterruptedException;

    /** As the installation needs it. */
    static Backup of(Installation installation, ServerRack rack) {
        return installation.postgres().isPresent()
                ? new ToAnInstant(installation.portal(), installation.postgres().get(), rack)
                : new OfOneProcess(installation.portal(), rack.folder().resolve("backup.tar"));
    }

    private static void end(ApplicationProcess portal, boolean isKilled) {
        if (isKilled) {
            portal.kill();
        } else {
            portal.terminate(Duration.ofSeconds(60));
        }
    }

    /** A copy of the folder of a process that has ended. */
    record OfOneProcess(ApplicationProcess server, Path copy) implements Backup {

        @Override
        public void begin() {}

        @Override
        public void save() throws IOException, ServerFault, InterruptedException {
            end(server, false);
            Files.deleteIfExists(copy);
            Path folder = server.folder();
            tar(
                    "--create",
                    "--file=" + copy,
                    "--directory=" + folder.getParent(),
                    String.valueOf(folder.getFileName()));
            server.restart();
            server.awaitReady();
        }

        @Override
        public void loseAndRestore(boolean isKilled) throws IOException, ServerFault, InterruptedException {
            end(server, isKilled);
            Path folder = server.folder();
            Files.move(folder, folder.resolveSibling(folder.getFileName() + ".lost-" + System.nanoTime()));
            tar("--extract", "--file=" + copy, "--directory=" + folder.getParent());
            server.restart();
            server.awaitReadyAgain();
        }

        private static void tar(String... arguments) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("tar"));
            command.addAll(List.of(arguments));
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IOException("%s ended with %d".formatted(command, exit));
            }
        }
    }

    /** A copy of the cluster and the log that is received beside it. Gateways and nesters go on through all of it. */
    final class ToAnInstant implements Backup {

        private final ApplicationProcess portal;
        private final PostgresServer database;
        private final ServerRack rack;
        private int number;
        private Path folder = Path.of("");
        private String instant = "";
        private List<ServerProcess> receivers = List.of();

        ToAnInstant(ApplicationProcess portal, PostgresServer database, ServerRack rack) {
            this.portal = portal;
            this.database = database;
            this.rack = rack;
        }

        /** The restored database begins a new timeline: the next log is received in a folder of its own. */
        @Override
        public void begin() throws IOException, ServerFault, SQLException {
            number++;
            folder = database.data().resolveSibling("backup-" + number);
            receivers = List.of(RestoreProgram.receiveLog(rack, database, folder));
            RestoreProgram.copy(rack, database, folder);
        }

        @Override
        public void save() throws SQLException, InterruptedException {
            Thread.sleep(1100); // copies are named by the second
            try (Connection connection = database.connect("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet now = statement.executeQuery("select clock_timestamp()::text")) {
                now.next();
                instant = now.getString(1);
            }
        }

        @Override
        public void loseAndRestore(boolean isKilled)
                throws IOException, ServerFault, SQLException, InterruptedException {
            end(portal, isKilled);
            database.execute("postgres", "select pg_switch_wal()");
            database.loseDisk();
            receivers.forEach(receiver -> receiver.terminate(Duration.ofSeconds(20)));
            RestoreProgram.restore(rack, database, folder, instant);
            database.restart();
            portal.restart();
            portal.awaitReadyAgain();
        }
    }
}
