package io.tailorline.load;

import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.StockRoom;
import io.tailorline.load.servers.Build;
import io.tailorline.load.servers.CountedCloth;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that every program has: what is started, where, and with which chance. */
public final class InstallationOptions {

    @Option(
            names = "--embedded",
            description = "Everything in one process; otherwise PostgreSQL, RabbitMQ and a process a role.")
    private boolean embedded;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The built application; default: the classes of this build.")
    private Optional<Path> jar = Optional.empty();

    @Option(
            names = "--heap",
            defaultValue = "768m",
            description = "Greatest heap of a portal, -Xmx (default ${DEFAULT-VALUE}).")
    private String heap = "768m";

    @Option(
            names = "--nest-seconds",
            defaultValue = "0.2",
            description = "Wall time of a search for a marker (default ${DEFAULT-VALUE}).")
    private double nestSeconds;

    @Option(
            names = "--nesters",
            defaultValue = "1",
            description = "Processes that nest, when not embedded (default ${DEFAULT-VALUE}).")
    private int nesters;

    @Option(names = "--tables", defaultValue = "2", description = "Cutting tables (default ${DEFAULT-VALUE}).")
    private int tables;

    @Option(
            names = "--table-speed",
            defaultValue = "400",
            description = "How many times faster than life a table moves (default ${DEFAULT-VALUE}).")
    private double tableSpeed;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of every process; may be given again.")
    private Map<String, String> more = new LinkedHashMap<>();

    @Option(
            names = "--stock",
            description = "All materials are cut, cloth is counted and remnants are kept; not with --embedded.")
    private boolean stock;

    @Option(
            names = "--roll-mm",
            defaultValue = "14000",
            description = "Length of each roll that is brought, with --stock, mm (default ${DEFAULT-VALUE}).")
    private double rollMm;

    @Option(
            names = "--loss-seconds",
            defaultValue = "15",
            description = "After which a roll is missing for a while, with --stock (default ${DEFAULT-VALUE}).")
    private int lossSeconds;

    @Option(names = "--seed", defaultValue = "1", description = "Of bodies and of instants (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--work",
            defaultValue = "/tmp/tailorline-load",
            description = "Folder for servers and logs (default ${DEFAULT-VALUE}).")
    private Path work = Path.of("/tmp/tailorline-load");

    @Option(
            names = "--report",
            defaultValue = "target/load",
            description = "Folder for reports (default ${DEFAULT-VALUE}).")
    private Path report = Path.of("target/load");

    /** @throws IllegalArgumentException for options that do not go together */
    void check() {
        if (stock && embedded) {
            throw new IllegalArgumentException(
                    "--stock and --embedded do not go together: an embedded database can be told of no switch. Leave one out.");
        }
    }

    boolean embedded() {
        return embedded;
    }

    long seed() {
        return seed;
    }

    Path work() {
        return work;
    }

    Path report() {
        return report;
    }

    int nesters() {
        return nesters;
    }

    /** The installation that these options describe. */
    InstallationSettings settings() {
        Build build = new Build(jar, List.of("-Xmx" + heap));
        InstallationSettings settings = new InstallationSettings(
                build, embedded, 1, nesters, nestSeconds, 1, tables, tableSpeed, more, Map.of());
        return stock ? CountedCloth.of(settings) : settings;
    }

    /** Who plays the stock room of a house that counts its cloth, which is turned on; empty for any other. */
    Optional<StockRoom> stockRoom(Installation installation) throws SQLException {
        if (!stock) {
            return Optional.empty();
        }
        CountedCloth.turnOn(installation);
        PortalClient client = new PortalClient(installation.address());
        return Optional.of(StockRoom.open(client, seed, rollMm, Duration.ofSeconds(lossSeconds), 500));
    }
}
