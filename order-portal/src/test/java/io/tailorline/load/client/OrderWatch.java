package io.tailorline.load.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at every acknowledged order again and again until it has ended, as its customer could: where it is, and which
 * steps it has behind it. Safe for several threads.
 */
public final class OrderWatch implements AutoCloseable {

    /** What the installation calls an order that needs nothing more, or a person. */
    private static final Set<String> ENDED = Set.of("cut", "bundled", "rejected", "cancelled", "incident");

    private final PortalClient client;
    private final Map<String, PlacedOrder> open = new ConcurrentHashMap<>();
    private final Map<String, String> places = new ConcurrentHashMap<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    private OrderWatch(PortalClient client) {
        this.client = client;
    }

    /** @param pauseMs between two rounds */
    public static OrderWatch open(PortalClient client, long pauseMs) {
        OrderWatch watch = new OrderWatch(client);
        watch.looking.scheduleWithFixedDelay(watch::look, pauseMs, pauseMs, TimeUnit.MILLISECONDS);
        return watch;
    }

    public void follow(Collection<PlacedOrder> placed) {
        placed.forEach(order -> open.put(order.id(), order));
    }

    /** One round over all that have not ended; answers that do not come change nothing. */
    public void look() {
        for (PlacedOrder order : new ArrayList<>(open.values())) {
            Answer answer = client.order(order);
            if (answer.status() == 404) {
                unknown.add(order.id());
            } else if (answer.isOk()) {
                unknown.remove(order.id());
                JsonNode said = client.read(answer);
                String state = said.path("state").asText();
                JsonNode stages = said.path("stages");
                String last = stages.isEmpty()
                        ? ""
                        : stages.get(stages.size() - 1).path("name").asText();
                places.put(order.id(), last.isEmpty() ? state : state + " after " + last);
                if (ENDED.contains(state)) {
                    places.put(order.id(), state);
                    open.remove(order.id());
                }
            }
        }
    }

    public int openOrders() {
        return open.size();
    }

    /** How many orders are at each place, those that have ended too. */
    public Map<String, Integer> places() {
        Map<String, Integer> counts = new TreeMap<>();
        places.values().forEach(place -> counts.merge(place, 1, Integer::sum));
        return counts;
    }

    /** Where orders are that have not ended. */
    public List<String> placesOfOpen() {
        return open.keySet().stream()
                .map(id -> places.getOrDefault(id, "received"))
                .toList();
    }

    /** Acknowledged orders of which the installation has said that it knows nothing. */
    public List<String> unknown() {
        return unknown.stream().sorted().toList();
    }

    /** The numbers of those that have not ended, at most {@code most}. */
    public List<String> open(int most) {
        return open.keySet().stream().sorted().limit(most).toList();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
