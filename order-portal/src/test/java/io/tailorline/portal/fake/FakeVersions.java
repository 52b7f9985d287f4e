package io.tailorline.portal.fake;

import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.OrderVersions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The versions of a workshop's orders, in memory. */
final class FakeVersions implements OrderVersions {

    private final FakeOrders workshop;
    private final Instant at;
    private final Map<String, List<OrderVersion>> versions = new ConcurrentHashMap<>();

    /** @param at of every version */
    FakeVersions(FakeOrders workshop, Instant at) {
        this.workshop = workshop;
        this.at = at;
    }

    @Override
    public List<OrderVersion> of(String orderId) {
        List<OrderVersion> known = versions.get(orderId);
        return known != null
                ? List.copyOf(known)
                : workshop.specification(orderId).map(this::ordered).stream().toList();
    }

    @Override
    public List<OrderVersion> newestOnTheOrder(String orderId, int most) {
        return of(orderId).stream()
                .filter(version -> version.kind().isOnTheOrder())
                .sorted(Comparator.comparingInt(OrderVersion::number).reversed())
                .limit(most)
                .toList();
    }

    /** A change is drafted at once here. */
    @Override
    public int ofPattern(String orderId) {
        return newestOnTheOrder(orderId, 1).stream()
                .mapToInt(OrderVersion::number)
                .findFirst()
                .orElse(1);
    }

    @Override
    public OrderVersion keep(String orderId, String name, String comment, OrderSpecification bench, String by)
            throws TooMany {
        OrderSpecification order = workshop.specification(orderId).orElseThrow();
        if (of(orderId).size() >= MOST) {
            throw new TooMany(orderId);
        }
        return add(orderId, OrderVersion.Kind.NAMED, name, comment, order, order.withBench(bench), by);
    }

    /** @param before the order as it was: its first version */
    void record(String orderId, OrderVersion.Kind kind, OrderSpecification before, OrderSpecification now, String by) {
        add(orderId, kind, "", "", before, now, by);
    }

    private synchronized OrderVersion add(
            String orderId,
            OrderVersion.Kind kind,
            String name,
            String comment,
            OrderSpecification before,
            OrderSpecification what,
            String by) {
        List<OrderVersion> known = versions.computeIfAbsent(orderId, id -> new CopyOnWriteArrayList<>());
        if (known.isEmpty()) {
            known.add(ordered(before));
        }
        OrderVersion added = version(known.size() + 1, kind, name, comment, what, by);
        known.add(added);
        return added;
    }

    private OrderVersion ordered(OrderSpecification order) {
        return version(1, OrderVersion.Kind.ORDERED, "", "", order, OrderVersion.CUSTOMER);
    }

    private OrderVersion version(
            int number, OrderVersion.Kind kind, String name, String comment, OrderSpecification what, String by) {
        return new OrderVersion(
                number,
                kind,
                name,
                comment,
                what.tag(),
                what.body(),
                what.style(),
                what.fabric().id(),
                by,
                at);
    }
}
