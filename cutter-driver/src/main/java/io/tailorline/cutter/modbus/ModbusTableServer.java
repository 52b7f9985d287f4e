package io.tailorline.cutter.modbus;

import com.ghgande.j2mod.modbus.net.AbstractModbusListener;
import com.ghgande.j2mod.modbus.net.TCPConnectionHandler;
import com.ghgande.j2mod.modbus.net.TCPSlaveConnection;
import com.ghgande.j2mod.modbus.procimg.ProcessImage;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.sim.TableFirmware;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated table on a real socket. j2mod reads requests and writes answers; the socket is ours, because j2mod's own
 * listener never reports which port it chose, leaves every client beyond its pool waiting for ever, and cannot drop a
 * line.
 *
 * <p>At most {@value #MAX_CLIENTS} clients at a time, the next one is hung up on. A client that is silent for a minute
 * is dropped, and so is every one when the controller restarts.
 */
public final class ModbusTableServer implements AutoCloseable {

    static final int MAX_CLIENTS = 16;

    private static final int SILENCE_MS = 60_000;
    private static final int BACKLOG = 50;
    private static final long CLOSE_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(ModbusTableServer.class);

    private final ServerSocket server;
    private final TableFirmware firmware;
    private final int unit;
    private final TableProcessImage image;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

    private ModbusTableServer(ServerSocket server, TableFirmware firmware, RegisterMap map) {
        this.server = server;
        this.firmware = firmware;
        this.unit = map.unit();
        this.image = new TableProcessImage(new MappedRegisters(firmware, map));
        threads.execute(this::accept);
    }

    /**
     * Puts {@code table} on {@code address} and {@code port}; 0 takes a free port, which {@link #port()} returns.
     *
     * @throws IOException when the port cannot be had
     */
    public static ModbusTableServer open(TableFirmware table, InetAddress address, int port) throws IOException {
        return open(table, RegisterMapYaml.builtIn(), address, port);
    }

    /** The same for a table whose registers lie as {@code map} says. */
    public static ModbusTableServer open(TableFirmware table, RegisterMap map, InetAddress address, int port)
            throws IOException {
        return new ModbusTableServer(socket(table, address, port), table, map);
    }

    /** A link that a script spoils counts what goes over it; any other is a plain socket. */
    private static ServerSocket socket(TableFirmware table, InetAddress address, int port) throws IOException {
        if (table.linkFaults().isEmpty()) {
            return new ServerSocket(port, BACKLOG, address);
        }
        FaultyLink link = new FaultyLink(table.linkFaults());
        return new ServerSocket(port, BACKLOG, address) {
            @Override
            public Socket accept() throws IOException {
                Socket client = new FaultySocket(link);
                implAccept(client);
                return client;
            }
        };
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Closes all connections and releases the port. */
    @Override
    public void close() throws IOException {
        server.close();
        clients.forEach(ModbusTableServer::hangUp);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Connections on port {} did not end within {} s", port(), CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                serve(server.accept());
            } catch (IOException e) {
                LOG.debug("No longer accepting on port {}: {}", port(), e.getMessage());
            }
        }
    }

    private void serve(Socket client) throws IOException {
        if (clients.size() >= MAX_CLIENTS || firmware.isLinkDown() || server.isClosed()) {
            client.close();
            return;
        }
        clients.add(client);
        client.setTcpNoDelay(true);
        threads.execute(() -> converse(client));
    }

    private void converse(Socket client) {
        try {
            TCPSlaveConnection connection = new TCPSlaveConnection(client);
            connection.setTimeout(SILENCE_MS);
            new TCPConnectionHandler(new Slave(), connection, 0).run();
        } catch (MappedRegisters.LinkDown e) {
            LOG.debug("Dropped {}: {}", client, e.getMessage());
        } finally {
            hangUp(client);
            clients.remove(client);
        }
    }

    private static void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("Closing {}: {}", client, e.getMessage());
        }
    }

    /** Frames that j2mod cannot read end their thread; that is their client's loss only. */
    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "modbus-table");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((t, e) -> LOG.warn("A connection ended: {}", e.toString()));
            return thread;
        };
    }

    /**
     * j2mod's slave without its socket, for one connection: that ends with the start of the controller that took it.
     */
    private final class Slave extends AbstractModbusListener {

        private final int bootCount = firmware.identity().bootCount();

        @Override
        public @Nullable ProcessImage getProcessImage(int asked) {
            if (firmware.identity().bootCount() != bootCount) {
                throw new MappedRegisters.LinkDown();
            }
            return asked == unit ? image : null;
        }

        @Override
        public void run() {
            throw new IllegalStateException("The socket is the server's.");
        }

        @Override
        public void stop() {
            throw new IllegalStateException("The socket is the server's.");
        }
    }
}
