package io.tailorline.load.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A private RabbitMQ node of the system's package, with a name, ports and an epmd of its own. */
public final class RabbitServer {

    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final Path PORT_MAPPER = Path.of("/usr/bin/epmd");
    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final int port;
    private final Map<String, String> environment;
    private ServerProcess process;

    private RabbitServer(Path folder, int port, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    /** Whether the package is there. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    public static RabbitServer start(ServerRack rack) throws IOException, ServerFault {
        if (!isInstalled()) {
            throw new ServerFault("There is no %s. Install it: apt-get install -y rabbitmq-server".formatted(PROGRAM));
        }
        Path folder = rack.folder("rabbit");
        int port = rack.freePort();
        Files.writeString(folder.resolve("enabled_plugins"), "[].");
        Files.writeString(folder.resolve("rabbitmq.conf"), """
                listeners.tcp.default = 127.0.0.1:%d
                disk_free_limit.absolute = 50MB
                vm_memory_high_watermark.absolute = 1GB
                """.formatted(port));
        Map<String, String> environment = environment(rack, folder, port);
        // The port mapper would be started by the node, detached and for good.
        ServerProcess mapper = ServerProcess.start(
                folder.resolve("../rabbit.log"), folder, environment, List.of(PORT_MAPPER.toString()));
        rack.stopAtTheEnd(mapper::kill);
        RabbitServer server = new RabbitServer(folder, port, environment);
        rack.stopAtTheEnd(() -> server.process.terminate(Duration.ofSeconds(30)));
        server.awaitReady();
        return server;
    }

    private static Map<String, String> environment(ServerRack rack, Path folder, int port) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.toString());
        environment.put("ERL_EPMD_PORT", String.valueOf(rack.freePort()));
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODENAME", "load%d@localhost".formatted(port));
        environment.put("RABBITMQ_NODE_PORT", String.valueOf(port));
        environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_DIST_PORT", String.valueOf(rack.freePort()));
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
        environment.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        environment.put(
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                folder.resolve("enabled_plugins").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq").toString());
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
        return environment;
    }

    private ServerProcess launch() throws IOException {
        return ServerProcess.start(folder.resolve("../rabbit.log"), folder, environment, List.of(PROGRAM.toString()));
    }

    private void awaitReady() throws ServerFault {
        ServerFault.unlessWithin(
                START,
                this::listens,
                () -> "RabbitMQ on port %d does not answer after %s; see %s"
                        .formatted(port, START, folder.resolveSibling("rabbit.log")));
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** kill -9 of the node and a new start on the same folder. */
    public void killAndRestart() throws IOException, ServerFault {
        process.kill();
        restart();
    }

    /** kill -9 of the node; all its queues and messages are gone when it is back. */
    public void killAndRestartEmpty() throws IOException, ServerFault {
        process.kill();
        FileSystemUtils.deleteRecursively(folder.resolve("mnesia"));
        restart();
    }

    public void stop() {
        process.terminate(Duration.ofSeconds(30));
    }

    public void restart() throws IOException, ServerFault {
        process = launch();
        awaitReady();
    }

    public ServerProcess process() {
        return process;
    }

    public int port() {
        return port;
    }
}
