package io.tailorline.workflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port of its own that leads to another one of this machine, once it is opened. */
public final class Detour implements AutoCloseable {

    private final int port;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket server;
    private boolean silent;

    public Detour(int target) throws IOException {
        this.target = target;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public void open() throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                daemon(() -> pass(near, far));
                daemon(() -> pass(far, near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** From now on nothing passes, though every connection stays open and new ones are taken. */
    public synchronized void fallSilent() {
        silent = true;
    }

    /** What has waited passes, and everything after it. */
    public synchronized void speak() {
        silent = false;
        notifyAll();
    }

    private synchronized void awaitVoice() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] piece = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(piece);
                    read >= 0;
                    read = from.getInputStream().read(piece)) {
                awaitVoice();
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException | InterruptedException broken) {
            // one end hung up; both are closed
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "detour");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
