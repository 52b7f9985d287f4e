package io.tailorline.load.fault;

import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.PostgresServer;
import io.tailorline.load.servers.RabbitServer;
import io.tailorline.load.servers.ServerFault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills one server again and again with kill -9, each time at an instant drawn with its own chance: mostly when it
 * works, one time in five while it still starts. Then starts it again. One thread a server, so that faults of different
 * servers overlap.
 */
public final class Killer implements Runnable {

    /** One time in so many the server is killed before it is ready. */
    private static final int EARLY = 5;

    private static final long START_MS = 8000;

    /** A server that can be killed and started again. */
    public interface Victim {
        void kill() throws IOException, ServerFault;

        /** Returns when it is ready, or at once when it starts by itself. */
        void awaitReady() throws ServerFault;
    }

    private final String name;
    private final Victim victim;
    private final Random random;
    private final int times;
    private final long longestMs;
    private final long deadline;
    private final OrderWatch watch;
    private final Map<String, Integer> hit = new TreeMap<>();
    private final List<String> failures;
    private int done;

    /**
     * @param longestMs the longest that the server works between two kills, ms
     * @param deadline of {@link System#nanoTime()}, after which nothing is killed any more
     * @param failures where it is told that the server did not come back
     */
    public Killer(
            String name,
            Victim victim,
            long seed,
            int times,
            long longestMs,
            long deadline,
            OrderWatch watch,
            List<String> failures) {
        this.name = name;
        this.victim = victim;
        this.random = new Random(seed * 31 + name.hashCode());
        this.times = times;
        this.longestMs = longestMs;
        this.deadline = deadline;
        this.watch = watch;
        this.failures = failures;
    }

    public static Victim of(ApplicationProcess application) {
        return new Victim() {
            @Override
            public void kill() throws IOException {
                application.kill();
                application.restart();
            }

            @Override
            public void awaitReady() throws ServerFault {
                application.awaitRunning();
            }
        };
    }

    public static Victim of(PostgresServer server) {
        return new Victim() {
            @Override
            public void kill() throws IOException, ServerFault {
                server.killAndRestart();
            }

            @Override
            public void awaitReady() {}
        };
    }

    public static Victim of(RabbitServer server) {
        return new Victim() {
            @Override
            public void kill() throws IOException, ServerFault {
                server.killAndRestart();
            }

            @Override
            public void awaitReady() {}
        };
    }

    @Override
    public void run() {
        try {
            while (done < times && System.nanoTime() < deadline) {
                boolean early = random.nextInt(EARLY) == 0;
                if (!early) {
                    victim.awaitReady();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(early ? START_MS : longestMs)));
                for (String place : watch.placesOfOpen()) {
                    hit.merge(place, 1, Integer::sum);
                }
                victim.kill();
                done++;
            }
            victim.awaitReady();
        } catch (IOException | ServerFault failed) {
            failures.add(name + ": " + failed.getMessage());
        }
    }

    public String name() {
        return name;
    }

    /** Kills that really happened; read after the thread has ended. */
    public int done() {
        return done;
    }

    /** How many orders were at each place when a kill came; read after the thread has ended. */
    public Map<String, Integer> hit() {
        return new TreeMap<>(hit);
    }
}
