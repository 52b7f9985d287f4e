package io.tailorline.workflow.patternroom.persistence;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.workflow.patternroom.LastOrders;
import io.tailorline.workflow.patternroom.OrdersInProduction;
import io.tailorline.workflow.patternroom.PatternsInForce;
import io.tailorline.workflow.platform.database.Columns;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last orders of customers, each with the pattern in force: the pattern room's orders, with the process's patterns.
 */
public class StoredLastOrders implements LastOrders {

    /** With the garments that both have. */
    private static final String BEFORE = """
            select p.order_id, p.placed_at, p.garments, p.approved_tag, o.garments as wanted
            from patternroom.specification o
            join patternroom.specification p on p.customer = o.customer and p.placed_at < o.placed_at
            where o.order_id = ? order by p.placed_at desc, p.order_id desc
            """;

    private final JdbcClient jdbc;
    private final OrdersInProduction orders;
    private final PatternsInForce patterns;

    public StoredLastOrders(JdbcClient jdbc, OrdersInProduction orders, PatternsInForce patterns) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.patterns = patterns;
    }

    private record Before(String orderId, LocalDate placed, Optional<String> approvedTag, Set<String> common) {}

    @Override
    public List<LastOrder> of(String orderId) {
        Map<String, LastOrder> last = new HashMap<>();
        for (Before before : before(orderId)) {
            Set<String> missing = new TreeSet<>(before.common());
            missing.removeAll(last.keySet());
            if (!missing.isEmpty() && counts(before)) {
                patterns.pattern(before.orderId())
                        .ifPresent(pattern -> missing.forEach(garment -> last.put(
                                garment, new LastOrder(garment(garment), before.orderId(), before.placed(), pattern))));
            }
        }
        return last.values().stream()
                .sorted(Comparator.comparing(LastOrder::garment))
                .toList();
    }

    private List<Before> before(String orderId) {
        return jdbc.sql(BEFORE)
                .param(orderId)
                .query((row, number) -> {
                    Set<String> common =
                            new TreeSet<>(List.of(row.getString("garments").split(" ")));
                    common.retainAll(List.of(row.getString("wanted").split(" ")));
                    return new Before(
                            row.getString("order_id"),
                            LocalDate.ofInstant(Columns.instant(row, "placed_at"), ZoneOffset.UTC),
                            Optional.ofNullable(row.getString("approved_tag")),
                            common);
                })
                .list();
    }

    /** It is cut, or its pattern is the one that a tailor approved; one that was erased meanwhile does not. */
    private boolean counts(Before before) {
        return orders.standing(before.orderId())
                .filter(standing -> switch (standing) {
                    case CUT -> true;
                    case ENDED_UNCUT -> false;
                    case OPEN ->
                        before.approvedTag().isPresent()
                                && before.approvedTag().equals(patterns.patternTag(before.orderId()));
                })
                .isPresent();
    }

    private static Garment garment(String word) {
        return Arrays.stream(Garment.values())
                .filter(garment -> garment.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
