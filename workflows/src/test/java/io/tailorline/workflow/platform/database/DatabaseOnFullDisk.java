package io.tailorline.workflow.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** An embedded database on a disk that can be filled, set as the application's is, behind a pool as there. */
final class DatabaseOnFullDisk implements AutoCloseable {

    private final Path folder;
    private final HikariDataSource pool;

    DatabaseOnFullDisk(Path folder) throws SQLException {
        this.folder = folder;
        FullDisk.register();
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:fulldisk:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=60000"
                .formatted(folder.resolve("db")));
        settings.setUsername("sa");
        settings.setMaximumPoolSize(5);
        settings.setConnectionTimeout(1000);
        pool = new HikariDataSource(settings);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table suit (number int primary key, cloth varchar(10000))");
        }
    }

    HikariDataSource pool() {
        return pool;
    }

    /** Commits a suit. */
    void order(int number) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into suit values (%d, '%s')".formatted(number, "x".repeat(5000)));
        }
    }

    /** Fills the disk and orders once more, in vain: H2 closes the database. */
    void closeByFullDisk() {
        FullDisk.fill();
        try {
            order(-1);
        } catch (SQLException full) {
            return;
        }
        throw new IllegalStateException("H2 wrote on a full disk.");
    }

    /** Whether the suit is in the file as it is now: in a copy, as a new process would find it. */
    boolean isInFile(int number) throws IOException, SQLException {
        Path copy = Files.createTempDirectory(folder, "copy").resolve("db");
        Files.copy(folder.resolve("db.mv.db"), copy.resolveSibling("db.mv.db"));
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + copy, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from suit where number = " + number)) {
            rows.next();
            return rows.getInt(1) == 1;
        }
    }

    @Override
    public void close() {
        FullDisk.makeRoom();
        pool.close();
    }
}
