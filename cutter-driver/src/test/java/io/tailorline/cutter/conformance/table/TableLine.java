package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.conformance.ModbusFrame;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** A table behind a line that may change what each says to the other. */
abstract class TableLine implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** @param target port of the table on this machine */
    TableLine(int target) throws IOException {
        this.target = target;
    }

    /** Begins to carry; called once. */
    final void open() {
        threads.execute(this::accept);
    }

    /** What the table hears of a request. */
    abstract ModbusFrame onItsWay(ModbusFrame request);

    /**
     * What the host hears of an answer; empty when the line is to end.
     *
     * @param answer empty when the table has ended its connection
     */
    abstract Optional<ModbusFrame> answered(ModbusFrame request, Optional<ModbusFrame> answer);

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
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

    private void converse(Socket host) {
        try (host;
                Socket table = new Socket(InetAddress.getLoopbackAddress(), target)) {
            host.setTcpNoDelay(true);
            table.setTcpNoDelay(true);
            DataInputStream fromHost = new DataInputStream(host.getInputStream());
            DataInputStream fromTable = new DataInputStream(table.getInputStream());
            OutputStream toTable = table.getOutputStream();
            for (Optional<ModbusFrame> asked = ModbusFrame.read(fromHost);
                    asked.isPresent();
                    asked = ModbusFrame.read(fromHost)) {
                ModbusFrame request = asked.orElseThrow();
                toTable.write(onItsWay(request).bytes());
                Optional<ModbusFrame> answer = answered(request, ModbusFrame.read(fromTable));
                if (answer.isEmpty()) {
                    return;
                }
                host.getOutputStream().write(answer.get().bytes());
            }
        } catch (IOException e) {
            // one end is gone
        }
    }
}
