package io.tailorline.load;

import io.tailorline.load.servers.PostgresServer;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.load.upgrade.DatabaseDump;
import io.tailorline.load.upgrade.LeftDatabase;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a database as this version leaves it, with an order in every place where one can wait. */
@Command(
        name = "stored-database",
        mixinStandardHelpOptions = true,
        description = "Makes a database of this version with an order in every wait state.")
final class StoredDatabaseProgram implements Callable<Integer> {

    private static final String DATABASE = "tailorline";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The compressed database.")
    private Path out = Path.of("");

    @Option(names = "--postgresql", description = "In PostgreSQL; else in a file of the embedded database.")
    private boolean inPostgres;

    @Option(
            names = "--as-newer",
            description = "With a change of the database and a diagram that this version does not know.")
    private boolean asNewer;

    /** Each program is given it; this one starts no process of it. */
    @Option(names = "--jar", hidden = true)
    private Optional<Path> jar = Optional.empty();

    @Option(names = "--work", defaultValue = "/tmp/tailorline-load", description = "Default ${DEFAULT-VALUE}.")
    private Path work = Path.of("/tmp/tailorline-load");

    @Override
    public Integer call() throws IOException, ServerFault, SQLException, BrokenMessage, TailorDesk.Refused {
        try (ServerRack rack = ServerRack.in(work)) {
            Optional<PostgresServer> postgres = inPostgres ? Optional.of(PostgresServer.start(rack)) : Optional.empty();
            LeftDatabase left = postgres.isPresent() ? made(postgres.get(), rack) : file(rack);
            if (asNewer) {
                left.ofNewerVersion();
            } else {
                System.out.println(left.withEveryState());
            }
            System.out.println(DatabaseDump.write(postgres, rack, left.database(), out) + " bytes");
            return 0;
        }
    }

    private static LeftDatabase made(PostgresServer postgres, ServerRack rack) throws IOException, SQLException {
        postgres.createDatabase(DATABASE);
        return new LeftDatabase(postgres.url(DATABASE), "postgres", rack.folder("data"));
    }

    private static LeftDatabase file(ServerRack rack) throws IOException {
        String file = rack.folder("db").resolve(DATABASE).toString();
        return new LeftDatabase("jdbc:h2:file:" + file, "sa", rack.folder());
    }
}
