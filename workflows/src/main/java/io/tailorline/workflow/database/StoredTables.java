package io.tailorline.workflow.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which tables a database has. */
public final class StoredTables {

    private StoredTables() {}

    /** @param name in capitals */
    public static boolean exists(DataSource database, String name) {
        return Boolean.TRUE.equals(new JdbcTemplate(database)
                .execute((ConnectionCallback<Boolean>) connection -> exists(connection, name)));
    }

    /** @param name in capitals */
    public static boolean exists(Connection connection, String name) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String stored = database.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
        try (ResultSet tables = database.getTables(null, connection.getSchema(), stored, null)) {
            return tables.next();
        }
    }
}
