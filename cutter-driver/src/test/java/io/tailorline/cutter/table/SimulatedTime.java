package io.tailorline.cutter.table;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A wall clock for hosts that wait and tables that work, on which waiting costs nothing: as soon as all who live on it
 * wait, it is the instant for which the first of them waits. Safe for several threads.
 */
public final class SimulatedTime implements HostClock {

    private final PriorityQueue<Instant> awaited = new PriorityQueue<>();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final Set<Thread> living = new HashSet<>();
    private int begun;

    /** What lives on the clock: it waits for others only on the clock, or for its own end. */
    @FunctionalInterface
    public interface Life<T, E extends Exception> {
        T live() throws E;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration length) throws InterruptedException {
        Instant end = now.plus(length);
        if (!end.isAfter(now)) {
            return;
        }
        awaited.add(end);
        passWhenAllWait();
        try {
            while (now.isBefore(end)) {
                wait();
            }
        } finally {
            if (now.isBefore(end)) {
                awaited.remove(end);
            }
        }
    }

    /** Lives on the clock in this thread; what already does goes on. */
    public <T, E extends Exception> T during(Life<T, E> life) throws E {
        if (!enter(0)) {
            return life.live();
        }
        try {
            return life.live();
        } finally {
            leave();
        }
    }

    /** A life that has begun, though its thread may not have. To be lived once, in another thread. */
    public synchronized <T, E extends Exception> Life<T, E> begun(Life<T, E> life) {
        begun++;
        return () -> {
            enter(1);
            try {
                return life.live();
            } finally {
                leave();
            }
        };
    }

    private synchronized boolean enter(int announced) {
        begun -= announced;
        return living.add(Thread.currentThread());
    }

    private synchronized void leave() {
        living.remove(Thread.currentThread());
        passWhenAllWait();
    }

    private void passWhenAllWait() {
        if (!awaited.isEmpty() && awaited.size() >= living.size() + begun) {
            now = awaited.remove();
            while (!awaited.isEmpty() && !awaited.peek().isAfter(now)) {
                awaited.remove();
            }
            notifyAll();
        }
    }
}
