package io.tailorline.load;

import io.tailorline.load.client.Answer;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers who order for some seconds, each with a key and a body of its own.
 *
 * <p>Closed: a number of customers, each of whom orders again when its answer has come. Open: orders come at a fixed
 * rate whether the installation keeps up or not, and an answer's time counts from the instant at which its order was
 * due, so that an installation that stalls is not spared the orders that would have come meanwhile.
 */
final class OrderLoad {

    private final PortalClient client;
    private final SuitRequests requests;
    private final long seed;
    private final Latencies latencies = new Latencies();
    private final Queue<PlacedOrder> placed = new ConcurrentLinkedQueue<>();
    private final AtomicLong next = new AtomicLong();

    OrderLoad(PortalClient client, long seed) {
        this(client, seed, new SuitRequests(seed));
    }

    OrderLoad(PortalClient client, long seed, SuitRequests requests) {
        this.client = client;
        this.requests = requests;
        this.seed = seed;
    }

    Latencies latencies() {
        return latencies;
    }

    /** All that were acknowledged, in about that order. */
    List<PlacedOrder> placed() {
        return List.copyOf(placed);
    }

    /** Places one order more; its time is counted. */
    Answer placeNext() {
        return place(next.getAndIncrement(), System.nanoTime());
    }

    private Answer place(long number, long due) {
        String key = "load-%d-%d".formatted(seed, number);
        Answer answer = client.place(key, requests.request(number));
        latencies.add(answer.outcome(), Duration.ofNanos(System.nanoTime() - due));
        client.placed(number, key, answer).ifPresent(placed::add);
        return answer;
    }

    /** Sends the same request again. */
    Answer repeat(PlacedOrder order) {
        return client.place(order.key(), requests.request(order.number()));
    }

    /** @param most orders after which nobody orders any more */
    void closed(int clients, Duration time, long most) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        AtomicLong left = new AtomicLong(most);
        ExecutorService customers = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            customers.execute(() -> {
                while (System.nanoTime() < end && left.getAndDecrement() > 0) {
                    placeNext();
                }
            });
        }
        finish(customers);
    }

    /** @param rate orders a second */
    void open(double rate, Duration time) throws InterruptedException {
        ExecutorService customers = Executors.newCachedThreadPool();
        long began = System.nanoTime();
        long count = Math.round(rate * time.toNanos() / 1e9);
        for (long i = 0; i < count; i++) {
            long due = began + Math.round(i / rate * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long number = next.getAndIncrement();
            customers.execute(() -> place(number, due));
        }
        finish(customers);
    }

    private static void finish(ExecutorService customers) throws InterruptedException {
        customers.shutdown();
        customers.awaitTermination(10, TimeUnit.MINUTES);
        customers.shutdownNow();
    }
}
