package io.tailorline.workflow.platform.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which tables a database has. */
public final class StoredTables {

    private StoredTables() {}

    /** Whether the default schema has a table of this name. */
    public static boolean exists(DataSource database, String name) {
        return exists(database, Optional.empty(), name);
    }

    public static boolean exists(DataSource database, String schema, String name) {
        return exists(database, Optional.of(schema), name);
    }

    /** A name as the database stores it that was written without quotes: in small letters or in capitals. */
    public static String stored(DataSource database, String name) {
        return connected(database, connection -> stored(connection.getMetaData(), name));
    }

    private static boolean exists(DataSource database, Optional<String> schema, String name) {
        return connected(database, connection -> {
            DatabaseMetaData about = connection.getMetaData();
            String where = schema.isPresent() ? stored(about, schema.get()) : connection.getSchema();
            try (ResultSet tables = about.getTables(null, where, stored(about, name), null)) {
                return tables.next();
            }
        });
    }

    private static String stored(DatabaseMetaData about, String name) throws SQLException {
        return about.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private static <T> T connected(DataSource database, Question<T> question) {
        ConnectionCallback<T> asked = question::ask;
        T answer = new JdbcTemplate(database).execute(asked);
        if (answer == null) {
            throw new IllegalStateException("The database has not said what it holds.");
        }
        return answer;
    }
}
