package io.tailorline.load.client;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Send half of a request and then a byte now and then; whoever is cut off comes again. Every second one comes from one
 * address, the others each from their own.
 */
public final class SlowClients implements AutoCloseable {

    private static final int THREADS = 8;

    private static final List<String> REQUESTS = List.of(
            "POST /api/v1/orders HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{",
            "POST /login HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 200\r\n\r\nu",
            "PUT /api/v1/orders/TL-2222-22/photos/front HTTP/1.1\r\nHost: %s\r\nContent-Type: image/jpeg\r\nContent-Length: 9000000\r\n\r\n\u0000",
            "POST /api/v1/orders HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n8",
            "GET /static/css/none HTTP/1.1\r\nHost: %s\r\nContent-Length: 2000000\r\n\r\nx",
            "GET / HTTP/1.1\r\nHost: %s\r\nX-Slow: ");

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicLong opened = new AtomicLong();
    private final List<One> clients = new ArrayList<>();

    public SlowClients(Door door, int number, Duration gap) {
        for (int i = 0; i < number; i++) {
            String from = i % 2 == 0 ? "127.0.7.1" : "127.8.%d.%d".formatted(i / 250, 1 + i % 250);
            One client =
                    new One(door, from, REQUESTS.get(i / 2 % REQUESTS.size()).formatted(door.host()));
            clients.add(client);
            long first = gap.toMillis() * i / Math.max(1, number) / 4;
            threads.scheduleWithFixedDelay(client, first, gap.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** How many have a connection now. */
    public int connected() {
        return connected.get();
    }

    /** How many connections were opened in all. */
    public long opened() {
        return opened.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        clients.forEach(One::hangUp);
    }

    private final class One implements Runnable {

        private final Door door;
        private final String from;
        private final String request;
        private Optional<Socket> socket = Optional.empty();

        One(Door door, String from, String request) {
            this.door = door;
            this.from = from;
            this.request = request;
        }

        @Override
        public void run() {
            try {
                if (socket.isEmpty()) {
                    Socket fresh = door.open(from);
                    socket = Optional.of(fresh);
                    connected.incrementAndGet();
                    opened.incrementAndGet();
                    write(fresh, request);
                } else {
                    write(socket.get(), "1");
                }
            } catch (IOException cutOff) {
                hangUp();
            }
        }

        private static void write(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            // an answer is one that there is nothing more to wait for
            if (socket.getInputStream().available() > 0) {
                throw new IOException("answered");
            }
        }

        void hangUp() {
            socket.ifPresent(open -> {
                connected.decrementAndGet();
                try {
                    open.close();
                } catch (IOException gone) {
                    // it had been closed from the other side
                    return;
                }
            });
            socket = Optional.empty();
        }
    }
}
