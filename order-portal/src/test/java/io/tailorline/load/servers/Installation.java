package io.tailorline.load.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Tailorline with all that it needs: everything embedded in one process, or every role a process of its own with
 * PostgreSQL and RabbitMQ. The tables are those of this program.
 */
public final class Installation {

    private static final String DATABASE = "tailorline";
    private static final String MANY = "1000000";

    private final InstallationSettings settings;
    private final ServerRack rack;
    private final CuttingTables tables;
    private final List<ApplicationProcess> applications = new ArrayList<>();
    private Optional<PostgresServer> postgres = Optional.empty();
    private Optional<RabbitServer> rabbit = Optional.empty();

    private Installation(InstallationSettings settings, ServerRack rack, CuttingTables tables) {
        this.settings = settings;
        this.rack = rack;
        this.tables = tables;
    }

    /** Starts an installation and waits until it takes orders. */
    public static Installation start(InstallationSettings settings, ServerRack rack) throws IOException, ServerFault {
        Installation installation =
                new Installation(settings, rack, CuttingTables.open(rack, settings.tables(), settings.tableSpeed()));
        if (settings.embedded()) {
            installation.startApplication("server", installation.common());
        } else {
            installation.startProduction();
        }
        for (ApplicationProcess application : installation.applications) {
            application.awaitReady();
        }
        return installation;
    }

    private void startProduction() throws IOException, ServerFault {
        PostgresServer database = PostgresServer.start(rack);
        postgres = Optional.of(database);
        RabbitServer broker = RabbitServer.start(rack);
        rabbit = Optional.of(broker);
        try {
            database.createDatabase(DATABASE);
        } catch (SQLException refused) {
            throw new ServerFault("PostgreSQL made no database: " + refused.getMessage());
        }
        for (int i = 1; i <= settings.portals(); i++) {
            startApplication(settings.portals() == 1 ? "portal" : "portal-" + i, role("portal"));
        }
        for (int i = 1; i <= settings.nesters(); i++) {
            startApplication("nester-" + i, role("nester"));
        }
        startApplication("gateway", role("cutter-gateway"));
    }

    private void startApplication(String name, Map<String, String> its) throws IOException {
        applications.add(ApplicationProcess.start(name, rack, settings, its));
    }

    /** Settings of an application that plays one role beside the others of this installation. */
    private Map<String, String> role(String word) {
        Map<String, String> its = new LinkedHashMap<>();
        its.put("spring.profiles.active", "production");
        its.put("tailorline.roles", word);
        rabbit.ifPresent(broker -> {
            its.put("spring.rabbitmq.host", "127.0.0.1");
            its.put("spring.rabbitmq.port", String.valueOf(broker.port()));
        });
        if (word.equals("portal")) {
            postgres.ifPresent(database -> {
                its.put("spring.datasource.url", database.url(DATABASE));
                its.put("spring.datasource.username", "postgres");
                its.put("spring.datasource.password", "");
            });
        }
        its.putAll(common());
        return its;
    }

    private Map<String, String> common() {
        Map<String, String> its = new LinkedHashMap<>(tables.settings());
        its.put("tailorline.security.tailor-password", StaffPasswords.TAILOR);
        its.put("tailorline.security.planner-password", StaffPasswords.PLANNER);
        its.put("tailorline.security.cutter-password", StaffPasswords.CUTTER);
        its.put("tailorline.nesting.seconds", String.valueOf(settings.nestSeconds()));
        its.put("tailorline.nesting.least-seconds", String.valueOf(settings.nestSeconds()));
        its.put("tailorline.nesting.for-time-seconds", "0");
        its.put("tailorline.nesting.threads", String.valueOf(settings.nestThreads()));
        // All customers of a program have one address.
        its.put("tailorline.limits.orders", MANY);
        its.put("tailorline.limits.missing-orders", MANY);
        its.putAll(settings.more());
        return its;
    }

    /**
     * Starts one more process beside the others, of another build.
     *
     * @param more its settings of its own; they win
     */
    public ApplicationProcess startBeside(String name, Build build, String word, Map<String, String> more)
            throws IOException {
        Map<String, String> its = role(word);
        its.putAll(more);
        ApplicationProcess started = ApplicationProcess.start(name, rack, settings.withBuild(build), its);
        applications.add(started);
        return started;
    }

    public ApplicationProcess application(String name) {
        return applications.stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All processes of the application, portals first. */
    public List<ApplicationProcess> applications() {
        return List.copyOf(applications);
    }

    /** The process in which customers order. */
    public ApplicationProcess portal() {
        return applications.get(0);
    }

    public URI address() {
        return portal().address();
    }

    public CuttingTables tables() {
        return tables;
    }

    /** Empty for an embedded installation. */
    public Optional<PostgresServer> postgres() {
        return postgres;
    }

    /** Empty for an embedded installation. */
    public Optional<RabbitServer> rabbit() {
        return rabbit;
    }

    /** Every process of this installation with its name, the servers included. */
    public Map<String, ServerProcess> processes() {
        Map<String, ServerProcess> all = new LinkedHashMap<>();
        applications.forEach(application -> all.put(application.name(), application.process()));
        postgres.ifPresent(server -> all.put("postgres", server.process()));
        rabbit.ifPresent(server -> all.put("rabbit", server.process()));
        return all;
    }

    /** The database; of an embedded installation only after it has ended. */
    public Connection database() throws SQLException {
        return postgres.isPresent() ? postgres.get().connect(DATABASE) : embedded(portal().folder());
    }

    private static Connection embedded(Path folder) throws SQLException {
        Path password = folder.resolve("secrets").resolve("database-password");
        try {
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + folder.resolve("db").resolve("tailorline"),
                    "sa",
                    Files.readString(password).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Bytes of the database on disk; of an embedded installation with what its engine has not given back yet. */
    public long databaseBytes() throws IOException, SQLException {
        return postgres.isPresent()
                ? postgres.get().size(DATABASE)
                : bytes(portal().folder().resolve("db"));
    }

    /** Bytes of everything that the application keeps in folders: embedded database, broker, journals. */
    public long folderBytes() throws IOException {
        long sum = 0;
        for (ApplicationProcess application : applications) {
            sum += bytes(application.folder());
        }
        return sum;
    }

    private static long bytes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    /** Ends every role in order. @return names of those that did not end by themselves */
    public List<String> terminate(Duration timeout) {
        return applications.stream()
                .filter(application -> !application.terminate(timeout))
                .map(ApplicationProcess::name)
                .toList();
    }
}
