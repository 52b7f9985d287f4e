package io.tailorline.load;

import io.tailorline.load.servers.PostgresServer;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.load.upgrade.DatabaseDump;
import io.tailorline.load.upgrade.WaitStates;
import io.tailorline.workflow.platform.upgrade.ContextMigrations;
import io.tailorline.workflow.platform.upgrade.SchemaHistory;
import io.tailorline.workflow.production.engine.EngineTables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
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
    public Integer call() throws IOException, ServerFault, SQLException {
        try (ServerRack rack = ServerRack.in(work)) {
            Optional<PostgresServer> postgres = inPostgres ? Optional.of(PostgresServer.start(rack)) : Optional.empty();
            DataSource database = postgres.isPresent() ? made(postgres.get()) : file(rack);
            migrate(database);
            Map<String, String> orders = WaitStates.fill(database, asNewer);
            System.out.println(orders);
            System.out.println(DatabaseDump.write(postgres, rack, database, out) + " bytes");
            return 0;
        }
    }

    private static DataSource made(PostgresServer postgres) throws SQLException {
        postgres.createDatabase(DATABASE);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(postgres.url(DATABASE));
        database.setUser("postgres");
        return database;
    }

    private static DataSource file(ServerRack rack) throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + rack.folder("db").resolve(DATABASE));
        database.setUser("sa");
        return database;
    }

    private static void migrate(DataSource database) {
        List<SchemaHistory> all = new ArrayList<>(List.of(EngineTables.history()));
        Stream.of("platform", "production", "patternroom", "cutroom", "sales", "identity")
                .map(SchemaHistory::of)
                .forEach(all::add);
        new ContextMigrations(Flyway.configure().dataSource(database), all).migrate();
    }
}
