package io.tailorline.workflow.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which tables a database has, and where. */
public final class StoredTables {

    private static final String EVERYBODYS = "public";

    private StoredTables() {}

    /**
     * @param schema as the database stores it
     * @param name as it is written without quotes
     */
    public static boolean exists(DataSource database, String schema, String name) {
        return ask(database, connection -> {
            String sql = "select 1 from information_schema.tables where table_schema = ? and table_name = ?";
            try (var tables = connection.prepareStatement(sql)) {
                tables.setString(1, schema);
                tables.setString(2, stored(connection, name));
                return tables.executeQuery().next();
            }
        });
    }

    /** A name as the database stores it that was written without quotes: in small letters or in capitals. */
    public static String stored(DataSource database, String name) {
        return ask(database, connection -> stored(connection, name));
    }

    /**
     * The schema of what is named without one, as the database stores it. PostgreSQL begins with that of its user's
     * name, which may be a context's.
     *
     * @param contexts whose schemas it is not
     */
    public static String defaultSchema(DataSource database, Collection<String> contexts) {
        return ask(database, connection -> {
            String first = Objects.requireNonNullElse(connection.getSchema(), EVERYBODYS);
            boolean isOfContext = contexts.stream().anyMatch(context -> context.equalsIgnoreCase(first));
            return isOfContext ? stored(connection, EVERYBODYS) : first;
        });
    }

    private static String stored(Connection connection, String name) throws SQLException {
        return connection.getMetaData().storesLowerCaseIdentifiers()
                ? name.toLowerCase(Locale.ROOT)
                : name.toUpperCase(Locale.ROOT);
    }

    private static <T> T ask(DataSource database, ConnectionCallback<T> question) {
        return Objects.requireNonNull(new JdbcTemplate(database).execute(question));
    }
}
