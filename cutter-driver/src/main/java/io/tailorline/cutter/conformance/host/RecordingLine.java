package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.table.TableState;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * The line between a host and the table that it is tried at: passes on one request at a time, records each, and lets a
 * {@link Disturbance} have its way.
 */
final class RecordingLine implements AutoCloseable {

    private final ServerSocket server;
    private final int tablePort;
    private final TestBench bench;
    private final Disturbance disturbance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "recording-line");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Set<Integer> open = ConcurrentHashMap.newKeySet();
    private int connections;
    private volatile long lastOpenNanos;

    /** @param address where the host finds it; port 0 takes a free one */
    RecordingLine(InetSocketAddress address, int tablePort, TestBench bench, Disturbance disturbance)
            throws IOException {
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(address);
        this.tablePort = tablePort;
        this.bench = bench;
        this.disturbance = disturbance;
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Everything so far, in the order in which it came. */
    synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Whether a host was there, and has had no connection for so long. */
    synchronized boolean isQuietFor(long nanos) {
        return connections > 0 && open.isEmpty() && System.nanoTime() - lastOpenNanos > nanos;
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(RecordingLine::end);
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket host = server.accept();
                sockets.add(host);
                threads.execute(() -> converse(host));
            } catch (IOException | RejectedExecutionException e) {
                continue;
            }
        }
    }

    private synchronized int opened() {
        connections++;
        open.add(connections);
        return connections;
    }

    private synchronized void closed(int connection) {
        open.remove(connection);
        lastOpenNanos = System.nanoTime();
    }

    private void converse(Socket host) {
        int connection = opened();
        try (Socket table = isCutOff() ? new Socket() : new Socket(InetAddress.getLoopbackAddress(), tablePort)) {
            sockets.add(table);
            if (table.isConnected()) {
                host.setTcpNoDelay(true);
                table.setTcpNoDelay(true);
                passOn(
                        connection,
                        new DataInputStream(host.getInputStream()),
                        host.getOutputStream(),
                        new DataInputStream(table.getInputStream()),
                        table.getOutputStream());
            }
        } catch (IOException e) {
            // one end is gone
        } finally {
            end(host);
            closed(connection);
        }
    }

    private synchronized boolean isCutOff() {
        return bench.isCutOff();
    }

    private void passOn(
            int connection,
            DataInputStream fromHost,
            OutputStream toHost,
            DataInputStream fromTable,
            OutputStream toTable)
            throws IOException {
        Optional<ModbusFrame> request = ModbusFrame.read(fromHost);
        while (request.isPresent()) {
            Fate fate = exchange(connection, request.orElseThrow(), fromHost, fromTable, toTable);
            if (fate instanceof Fate.Closed) {
                return;
            }
            if (fate instanceof Fate.Answered answered) {
                for (ModbusFrame frame : answered.frames()) {
                    toHost.write(frame.bytes());
                }
                toHost.flush();
            }
            request = ModbusFrame.read(fromHost);
        }
    }

    private synchronized Fate exchange(
            int connection,
            ModbusFrame request,
            DataInputStream fromHost,
            DataInputStream fromTable,
            OutputStream toTable)
            throws IOException {
        long now = System.nanoTime();
        if (bench.isCutOff()) {
            return new Fate.Closed();
        }
        TableState state = bench.table().status().state();
        Optional<HostRequest> asked = HostRequest.of(request);
        Optional<Fate> instead = asked.flatMap(what -> disturbance.instead(what, request, bench));
        Fate fate;
        Optional<Integer> refused = Optional.empty();
        if (instead.isPresent()) {
            fate = instead.orElseThrow();
        } else {
            toTable.write(asked.map(what -> disturbance.onItsWay(what, request, bench))
                    .orElse(request)
                    .bytes());
            toTable.flush();
            Optional<ModbusFrame> answer = ModbusFrame.read(fromTable);
            asked.ifPresent(bench::delivered);
            refused = answer.flatMap(ModbusFrame::exception);
            fate = answer.isEmpty()
                    ? new Fate.Closed()
                    : asked.map(what -> disturbance.answered(what, answer.orElseThrow(), bench))
                            .orElse(Fate.of(answer.orElseThrow()));
        }
        if (bench.isCutOff()) {
            fate = new Fate.Closed();
            sockets.forEach(RecordingLine::end);
        }
        exchanges.add(new Exchange(
                connection,
                now,
                request,
                asked,
                state,
                instead.isEmpty(),
                refused,
                proper(fate, request),
                fromHost.available() > 0));
        return fate;
    }

    /** The answer under the number of its request. */
    private static Optional<ModbusFrame> proper(Fate fate, ModbusFrame request) {
        return fate instanceof Fate.Answered answered
                ? answered.frames().stream()
                        .filter(frame -> frame.transaction() == request.transaction())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }
}
