package io.tailorline.workflow.production.engine;

import io.tailorline.workflow.platform.database.StoredTables;
import io.tailorline.workflow.platform.upgrade.OpenOrders;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open orders whose diagram needs what this release does not have. */
final class StrandedOrders implements OpenOrders {

    private static final String FIRST_TABLE = "ACT_RU_EXECUTION";

    private final DiagramSupport support;

    StrandedOrders(DiagramSupport support) {
        this.support = support;
    }

    @Override
    public List<Stranded> stranded(DataSource database, String schema) {
        if (!StoredTables.exists(database, schema, FIRST_TABLE)) {
            return List.of();
        }
        return new RunningDiagrams(JdbcClient.create(database))
                .all().stream()
                        .map(running -> new Stranded(running.orders(), support.missing(running.contract())))
                        .filter(found -> !found.missing().isEmpty())
                        .toList();
    }
}
