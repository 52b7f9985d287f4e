package io.tailorline.cutter.modbus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A gateway between a host and a table that turns one single bit of what it passes on, function code or data, counted
 * over requests and answers together: what a serial line behind it does to a frame whose checksum nobody looks at.
 */
final class FlippingProxy implements AutoCloseable {

    private static final int HEADER = 7;

    private final ServerSocket server;
    private final int target;
    private final long flip;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private long bits;

    /** @param flip the bit that is turned, from 0; negative for none */
    FlippingProxy(int target, long flip) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.flip = flip;
        threads.execute(this::accept);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** Of function codes and data, both ways. */
    synchronized long bits() {
        return bits;
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(FlippingProxy::end);
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket host = server.accept();
                Socket table = new Socket(InetAddress.getLoopbackAddress(), target);
                host.setTcpNoDelay(true);
                table.setTcpNoDelay(true);
                sockets.add(host);
                sockets.add(table);
                threads.execute(() -> carry(host, table));
                threads.execute(() -> carry(table, host));
            } catch (IOException | RejectedExecutionException e) {
                continue;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(to.getOutputStream());
            byte[] header = new byte[HEADER];
            while (true) {
                in.readFully(header);
                byte[] frame = new byte[((header[4] & 0xFF) << Byte.SIZE | header[5] & 0xFF) - 1];
                in.readFully(frame);
                turn(frame);
                out.write(header);
                out.write(frame);
                out.flush();
            }
        } catch (IOException e) {
            end(from);
            end(to);
        }
    }

    private synchronized void turn(byte[] frame) {
        long at = flip - bits;
        if (at >= 0 && at < (long) frame.length * Byte.SIZE) {
            frame[(int) (at / Byte.SIZE)] ^= (byte) (1 << at % Byte.SIZE);
        }
        bits += (long) frame.length * Byte.SIZE;
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }
}
