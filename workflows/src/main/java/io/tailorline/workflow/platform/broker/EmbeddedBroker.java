package io.tailorline.workflow.platform.broker;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.BrokerImpl;
import org.apache.qpid.server.model.ConfiguredObject;
import org.apache.qpid.server.model.State;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.VirtualHostNode;
import org.jspecify.annotations.Nullable;

/**
 * An AMQP 0-9-1 broker inside this process, on the loopback address, with its messages on disk. It may be stopped and
 * started again on the same port.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** The name of its one virtual host. */
    public static final String VIRTUAL_HOST = "default";

    /** Who may log in, from this machine only, and with the password that it was started with. */
    public static final String USER = "tailorline";

    /** Where the store writes its log; its own choice is the working directory. */
    private static final String DERBY_LOG = "derby.stream.error.file";

    private final Path folder;
    private final String password;
    private final int port;
    private @Nullable SystemLauncher running;

    private EmbeddedBroker(Path folder, String password, int port) {
        this.folder = folder;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts a broker on a free port.
     *
     * @param password without which nobody is let in
     * @throws IllegalStateException that it did not start, and why
     */
    public static EmbeddedBroker start(Path folder, String password) {
        EmbeddedBroker broker = new EmbeddedBroker(folder, password, freePort());
        broker.start();
        return broker;
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** Starts it again after {@link #close()}, with what it had kept. */
    public synchronized void start() {
        SystemConfig<?>[] system = new SystemConfig<?>[1];
        SystemLauncher launcher = new SystemLauncher(new DefaultSystemLauncherListener() {
            @Override
            public void onContainerResolve(SystemConfig<?> resolved) {
                system[0] = resolved;
            }
        });
        try {
            Files.createDirectories(folder);
            if (System.getProperty(DERBY_LOG) == null) {
                System.setProperty(DERBY_LOG, folder.resolve("derby.log").toString());
            }
            // When it opens, the pool of the main database sets the time limit of its own log-ins for every driver of
            // this process, and the broker's store opens a connection for each of its transactions: on a busy machine
            // they took longer and messages failed.
            DriverManager.setLoginTimeout(0);
            launcher.startup(attributes());
            requireActive(system[0]);
            running = launcher;
        } catch (IllegalStateException inactive) {
            launcher.shutdown();
            throw inactive;
        } catch (Exception failed) { // declared by the broker's launcher
            launcher.shutdown();
            throw new IllegalStateException("The embedded broker did not start in %s.".formatted(folder), failed);
        }
    }

    private Map<String, Object> attributes() {
        URL configuration = Objects.requireNonNull(
                EmbeddedBroker.class.getResource("/embedded-broker.json"), "embedded-broker.json");
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(ConfiguredObject.TYPE, "Memory");
        attributes.put(SystemConfig.INITIAL_CONFIGURATION_LOCATION, configuration.toExternalForm());
        attributes.put(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, false);
        attributes.put(
                ConfiguredObject.CONTEXT,
                Map.of(
                        "qpid.work_dir",
                        folder.toAbsolutePath().toString(),
                        "qpid.amqp_port",
                        String.valueOf(port),
                        "tailorline.user",
                        USER,
                        "tailorline.password",
                        password));
        return attributes;
    }

    @SuppressWarnings("unchecked")
    private void requireActive(SystemConfig<?> system) {
        Broker<?> broker = system.getContainer(Broker.class);
        if (broker.getState() != State.ACTIVE) {
            throw new IllegalStateException("The embedded broker is %s.".formatted(broker.getState()));
        }
        leaveTheEndToTheOwner(broker);
        for (VirtualHostNode<?> node : broker.getVirtualHostNodes()) {
            if (node.getState() != State.ACTIVE) {
                throw new IllegalStateException(
                        "The store of the embedded broker in %s is %s. Maybe another process uses it."
                                .formatted(folder, node.getState()));
            }
        }
    }

    /**
     * The broker registers a hook that closes it the moment the process is asked to end, while listeners still speak to
     * it, and offers no setting against that: each of them would fail with a stack trace. Whoever owns this object
     * closes it, last (ADR 0060).
     */
    private static void leaveTheEndToTheOwner(Broker<?> broker) {
        try {
            Field hook = BrokerImpl.class.getDeclaredField("_shutdownHook");
            hook.setAccessible(true);
            Runtime.getRuntime().removeShutdownHook((Thread) hook.get(broker));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("This version of the embedded broker ends in another way.", changed);
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.shutdown();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException("No port is free on the loopback address.", failed);
        }
    }
}
