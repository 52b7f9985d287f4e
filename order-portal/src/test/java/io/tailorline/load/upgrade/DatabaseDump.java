package io.tailorline.load.upgrade;

import io.tailorline.load.servers.PostgresServer;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerProcess;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

/** A database in one compressed file: H2's own file, or the statements of pg_dump. */
public final class DatabaseDump {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private DatabaseDump() {}

    /** @return bytes of the file */
    public static long write(Optional<PostgresServer> postgres, ServerRack rack, DataSource database, Path to)
            throws IOException, SQLException, ServerFault {
        Path plain;
        if (postgres.isPresent()) {
            plain = rack.folder().resolve("dump.sql");
            dump(postgres.get(), rack, plain);
        } else {
            plain = rack.folder("db").resolve("tailorline.mv.db");
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            }
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (OutputStream compressed = new GZIPOutputStream(Files.newOutputStream(to))) {
            Files.copy(plain, compressed);
        }
        return Files.size(to);
    }

    private static void dump(PostgresServer postgres, ServerRack rack, Path to) throws IOException, ServerFault {
        Files.createFile(to);
        ServerProcess program = postgres.runBeside(
                rack,
                to,
                List.of("pg_dump", "--inserts", "--no-owner", "--no-privileges", "--no-comments", "tailorline"));
        if (!program.succeeds(LIMIT)) {
            throw new ServerFault("pg_dump failed; see " + to);
        }
    }

    /** Puts H2's file where an embedded installation looks for it. */
    public static void restoreFile(Path dump, Path folder) throws IOException {
        Path db = Files.createDirectories(folder.resolve("db"));
        try (InputStream file = new GZIPInputStream(Files.newInputStream(dump))) {
            Files.copy(file, db.resolve("tailorline.mv.db"));
        }
    }

    /** Executes the statements in an empty database. */
    public static void restore(Path dump, Connection database) throws IOException, SQLException {
        String script;
        try (InputStream file = new GZIPInputStream(Files.newInputStream(dump))) {
            // lines with a backslash are for psql alone
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("\\"))
                    .collect(Collectors.joining("\n"));
        }
        try (Statement statement = database.createStatement()) {
            statement.execute(script);
        }
    }
}
