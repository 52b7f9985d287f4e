package io.tailorline.cutter.modbus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP line on which everything takes its time. One request at a time, as a Modbus host sends them. */
final class SlowProxy implements AutoCloseable {

    private static final int FUNCTION = 7;
    private static final int WRITE = 16;

    /** First register of the lease in our own map. */
    private static final int LEASE = 416;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final Duration oneWay;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong requests = new AtomicLong();

    SlowProxy(int target, Duration oneWay) throws IOException {
        this.target = target;
        this.oneWay = oneWay;
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** Requests that went to the table, without heartbeats: how many of those there are depends on the clock. */
    long requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket host = server.accept();
                Socket table = new Socket(InetAddress.getLoopbackAddress(), target);
                host.setTcpNoDelay(true);
                table.setTcpNoDelay(true);
                sockets.add(host);
                sockets.add(table);
                threads.execute(() -> carry(host, table, true));
                threads.execute(() -> carry(table, host, false));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void carry(Socket from, Socket to, boolean request) {
        byte[] buffer = new byte[4096];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Thread.sleep(oneWay.toMillis());
                requests.addAndGet(request && !isHeartbeat(buffer) ? 1 : 0);
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // the other direction has ended this connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isHeartbeat(byte[] frame) {
        int address = (frame[FUNCTION + 1] & 0xFF) << Byte.SIZE | frame[FUNCTION + 2] & 0xFF;
        return frame[FUNCTION] == WRITE && address == LEASE;
    }
}
