package io.tailorline.cutter.modbus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/** Takes connections of hosts, and makes one to the table for each: what a line between the two needs. */
final class ProxyListener implements AutoCloseable {

    /** Bytes carried one way, until the end. */
    @FunctionalInterface
    interface Carrier {
        void carry(Socket from, Socket to);
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private final BooleanSupplier isDead;
    private final Carrier carrier;

    /** @param isDead whether new connections are hung up on */
    ProxyListener(int target, BooleanSupplier isDead, Carrier carrier) throws IOException {
        this.target = target;
        this.isDead = isDead;
        this.carrier = carrier;
    }

    void listen() {
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** Takes no more connections; those there are belong to whoever carries them. */
    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket host = server.accept();
                if (isDead.getAsBoolean()) {
                    host.close();
                    continue;
                }
                Socket table = new Socket(InetAddress.getLoopbackAddress(), target);
                host.setTcpNoDelay(true);
                table.setTcpNoDelay(true);
                threads.execute(() -> carrier.carry(host, table));
                threads.execute(() -> carrier.carry(table, host));
            } catch (IOException | RejectedExecutionException e) {
                continue;
            }
        }
    }
}
