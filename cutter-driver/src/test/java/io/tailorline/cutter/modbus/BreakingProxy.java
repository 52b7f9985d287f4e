package io.tailorline.cutter.modbus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A TCP line between a host and a table on which something happens after a given number of bytes, counted in both
 * directions together: what came before is delivered, then it breaks, once. It stays dead for a while, then works
 * again.
 */
final class BreakingProxy implements AutoCloseable {

    /** How it breaks. */
    enum Way {
        /** Both ends see the connection closed. */
        CLOSED,
        /** Nothing is delivered any more, but nobody is told. */
        SILENT,
        /** What comes after is held back, and is delivered when its sender has long given up. */
        LATE,
        /** What comes after in the same breath is delivered twice; with the first byte of a frame, the whole frame. */
        TWICE
    }

    private final ProxyListener listener;
    private final Way way;
    private final Duration deadFor;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Socket> silent = ConcurrentHashMap.newKeySet();
    private BooleanSupplier breakWhen = () -> false;
    private long breakAfter;
    private long bytes;
    private boolean broken;
    private volatile long brokenAtNanos;
    private final InstantSource clock;
    private volatile Instant usableAgain = Instant.MIN;

    /**
     * @param breakAfter bytes; negative for never
     * @param deadFor how long a connection that is broken cannot be had again, by {@code clock}; how long what is late
     *     is held back, by the machine's
     */
    BreakingProxy(int target, long breakAfter, Way way, Duration deadFor, InstantSource clock) throws IOException {
        this.breakAfter = breakAfter;
        this.way = way;
        this.deadFor = deadFor;
        this.clock = clock;
        this.listener = new ProxyListener(target, () -> clock.instant().isBefore(usableAgain), this::carry);
        listener.listen();
    }

    InetSocketAddress address() {
        return listener.address();
    }

    /** Breaks, once, with the first byte that comes when {@code soFar} holds. */
    synchronized void breakWhen(BooleanSupplier soFar) {
        breakWhen = soFar;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized boolean hasBroken() {
        return broken;
    }

    /** When it is usable again, by the test's clock; long ago before it broke. */
    Instant usableAgain() {
        return usableAgain;
    }

    /** The same by {@link System#nanoTime()}; meaningless before it broke. */
    long usableAgainNanos() {
        return brokenAtNanos + deadFor.toNanos();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        hangUp();
        silent.forEach(BreakingProxy::end);
    }

    private void carry(Socket from, Socket to) {
        sockets.add(from);
        sockets.add(to);
        byte[] buffer = new byte[4096];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int allowed = take(read);
                out.write(buffer, 0, allowed);
                out.flush();
                if (allowed < read && !goOn(out, buffer, allowed, read)) {
                    breakNow(from, to);
                    return;
                }
            }
        } catch (IOException e) {
            // the other direction has ended this connection
        }
        end(from);
        if (way != Way.LATE) {
            end(to);
        }
    }

    /** Whether the line works on after what happened to the bytes from {@code allowed} on. */
    private boolean goOn(OutputStream out, byte[] buffer, int allowed, int read) throws IOException {
        switch (way) {
            case LATE -> pause();
            case TWICE -> out.write(buffer, allowed, read - allowed);
            default -> {
                return false;
            }
        }
        out.write(buffer, allowed, read - allowed);
        out.flush();
        return true;
    }

    private void pause() throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(deadFor.toNanos());
        } catch (InterruptedException e) {
            throw new IOException("The line is taken down.", e);
        }
    }

    /** How many of {@code read} bytes still get through. */
    private synchronized int take(int read) {
        if (!broken && breakWhen.getAsBoolean()) {
            breakAfter = bytes;
        }
        if (broken || breakAfter < 0 || bytes + read <= breakAfter) {
            bytes += read;
            return read;
        }
        int allowed = (int) (breakAfter - bytes);
        bytes = breakAfter;
        broken = true;
        brokenAtNanos = System.nanoTime();
        return allowed;
    }

    private void breakNow(Socket from, Socket to) {
        usableAgain = clock.instant().plus(deadFor);
        if (way == Way.CLOSED) {
            hangUp();
        } else {
            // this direction is not read any more; the connection stays open and silent
            sockets.remove(from);
            sockets.remove(to);
            silent.add(from);
            silent.add(to);
        }
    }

    private void hangUp() {
        sockets.forEach(BreakingProxy::end);
        sockets.clear();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }
}
