package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.web.WantedDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By when customers need their suits, by one query a list. */
@Component
class StoredWantedDays implements WantedDays {

    private final JdbcClient jdbc;

    StoredWantedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, LocalDate> of(Set<String> orders) {
        Map<String, LocalDate> days = new HashMap<>();
        if (!orders.isEmpty()) {
            jdbc.sql("select id, wanted_by from sales.placed_order where wanted_by is not null and id in (:orders)")
                    .param("orders", orders)
                    .query(row -> {
                        days.put(
                                Objects.requireNonNull(row.getString("id")),
                                row.getDate("wanted_by").toLocalDate());
                    });
        }
        return days;
    }
}
