package io.tailorline.cutter.modbus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A gateway between a host and a table that turns one single bit of what it passes on, function code or data, counted
 * over requests and answers together: what a serial line behind it does to a frame whose checksum nobody looks at.
 */
final class FlippingProxy implements AutoCloseable {

    private static final int HEADER = 7;

    private final ProxyListener listener;
    private final long flip;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private long bits;

    /** @param flip the bit that is turned, from 0; negative for none */
    FlippingProxy(int target, long flip) throws IOException {
        this.flip = flip;
        this.listener = new ProxyListener(target, () -> false, this::carry);
        listener.listen();
    }

    InetSocketAddress address() {
        return listener.address();
    }

    /** Of function codes and data, both ways. */
    synchronized long bits() {
        return bits;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sockets.forEach(FlippingProxy::end);
    }

    private void carry(Socket from, Socket to) {
        sockets.add(from);
        sockets.add(to);
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
