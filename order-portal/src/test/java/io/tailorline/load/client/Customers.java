package io.tailorline.load.client;

import io.tailorline.load.report.Latencies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Customers who order at a steady pace and, as a program should, send a request that was not acknowledged again with
 * the same key until it is. So every request ends as exactly one order, whatever fails meanwhile.
 */
public final class Customers implements AutoCloseable {

    /** Between an answer that was no acknowledgement and the next try. */
    private static final long AGAIN_MS = 300;

    private final PortalClient client;
    private final SuitRequests requests;
    private final String name;
    private final Latencies latencies = new Latencies();
    private final AtomicReference<Latencies> lately = new AtomicReference<>(new Latencies());
    private final Queue<PlacedOrder> placed = new ConcurrentLinkedQueue<>();
    private final AtomicLong next = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService people;
    private final List<String> refused = new ArrayList<>();

    /**
     * @param count people, who together order {@code most} suits, each {@code pauseMs} after the last was acknowledged
     */
    public Customers(PortalClient client, long seed, int count, long pauseMs, long most) {
        this.client = client;
        this.requests = new SuitRequests(seed);
        this.name = "chaos-" + seed;
        this.people = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            people.execute(() -> {
                for (long number = next.getAndIncrement();
                        number < most && !stopped.get();
                        number = next.getAndIncrement()) {
                    orderUntilAcknowledged(number);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMs));
                }
            });
        }
        people.shutdown();
    }

    private void orderUntilAcknowledged(long number) {
        String key = name + "-" + number;
        String request = requests.request(number);
        while (true) {
            Answer answer = client.place(key, request);
            latencies.add(answer.outcome(), answer.took());
            lately.get().add(answer.outcome(), answer.took());
            client.placed(number, key, answer).ifPresent(placed::add);
            if (answer.status() == 201) {
                return;
            }
            if (answer.status() == 400
                    || answer.status() == 422
                    || Thread.currentThread().isInterrupted()) {
                synchronized (refused) {
                    refused.add(answer.status() + " " + answer.body());
                }
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(AGAIN_MS));
        }
    }

    /** Sends an acknowledged request again, byte for byte. */
    public Answer repeat(PlacedOrder order) {
        return client.place(order.key(), requests.request(order.number()));
    }

    public Collection<PlacedOrder> placed() {
        return List.copyOf(placed);
    }

    /** Requests that the installation did not take; none, for every body is plausible. */
    public List<String> refused() {
        synchronized (refused) {
            return List.copyOf(refused);
        }
    }

    public Latencies latencies() {
        return latencies;
    }

    /** What was answered since the last call. */
    public Latencies takeLately() {
        return lately.getAndSet(new Latencies());
    }

    /** Whether every suit is ordered and acknowledged. */
    public boolean areDone() {
        return people.isTerminated();
    }

    /** Nobody begins a new order; whoever waits for an acknowledgement still gets it. */
    public void stopOrdering() {
        stopped.set(true);
    }

    @Override
    public void close() {
        stopOrdering();
        people.shutdownNow();
    }
}
