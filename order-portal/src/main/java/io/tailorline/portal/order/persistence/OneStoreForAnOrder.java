package io.tailorline.portal.order.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Leaves to the portal what only the portal knows of an order: the customer and the day. Body, style and cloth, which a
 * tailor may have corrected since, are the process's; what the portal kept of them as the request came in is dropped.
 */
@Component
class OneStoreForAnOrder implements JavaMigration {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("102");
    }

    @Override
    public String getDescription() {
        return "one store for an order";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, JsonProcessingException {
        Connection connection = context.getConnection();
        try (Statement tables = connection.createStatement()) {
            for (String column : new String[] {
                "customer_name varchar(200)",
                "customer_email varchar(200)",
                "customer_locale varchar(200)",
                "wanted_by date"
            }) {
                tables.execute("alter table portal_order add column " + column);
            }
            carryOver(connection);
            tables.execute("alter table portal_order drop column wish");
            tables.execute("alter table portal_order drop column cloth");
        }
    }

    private void carryOver(Connection connection) throws SQLException, JsonProcessingException {
        try (Statement read = connection.createStatement();
                ResultSet orders = read.executeQuery("select id, wish from portal_order");
                PreparedStatement write = connection.prepareStatement("update portal_order set customer_name = ?,"
                        + " customer_email = ?, customer_locale = ?, wanted_by = ? where id = ?")) {
            while (orders.next()) {
                JsonNode request = json.readTree(orders.getString("wish"));
                JsonNode customer = request.path("customer");
                write.setString(1, customer.path("name").asText(null));
                write.setString(2, customer.path("email").asText(null));
                write.setString(3, customer.path("locale").asText(null));
                String day = request.path("wantedBy").asText(null);
                write.setDate(4, day == null ? null : Date.valueOf(LocalDate.parse(day)));
                write.setString(5, orders.getString("id"));
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
