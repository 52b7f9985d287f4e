package io.tailorline.workflow.platform.upgrade;

import java.util.List;
import javax.sql.DataSource;

/** What the process engine says of orders that another release began, before it is started. */
public interface OpenOrders {

    /**
     * Orders that would not end under this release.
     *
     * @param orders their numbers
     * @param missing what they need and this release does not have, in words
     */
    record Stranded(List<String> orders, List<String> missing) {
        public Stranded {
            orders = List.copyOf(orders);
            missing = List.copyOf(missing);
        }
    }

    /** @param schema in which the engine's tables are, where there are any */
    List<Stranded> stranded(DataSource database, String schema);
}
