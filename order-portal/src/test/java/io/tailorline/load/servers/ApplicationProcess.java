package io.tailorline.load.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The application in one or more roles, as a process of its own. It can be killed and started again; port, folder and
 * settings stay the same.
 */
public final class ApplicationProcess {

    private static final Duration START = Duration.ofSeconds(600);

    /** RestartSec of the units in packaging/deb. */
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(5);

    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final String name;
    private final Path folder;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> command;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private ServerProcess process;
    private final List<Integer> exitCodes = new ArrayList<>();

    private ApplicationProcess(
            String name, ServerRack rack, InstallationSettings installation, Map<String, String> settings)
            throws IOException {
        this.name = name;
        this.folder = rack.folder(name);
        this.log = rack.folder().resolve(name + ".log");
        this.environment = installation.environment();
        this.port = rack.freePort();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", String.valueOf(port));
        all.put("tailorline.metrics.port", "0");
        all.put("tailorline.data", folder.toString());
        all.putAll(settings);
        this.command = new ArrayList<>(installation.build().command());
        all.forEach((key, value) -> command.add("--" + key + "=" + value));
        this.process = launch();
    }

    /** Starts it; whoever needs it waits with {@link #awaitReady}. */
    public static ApplicationProcess start(
            String name, ServerRack rack, InstallationSettings installation, Map<String, String> settings)
            throws IOException {
        ApplicationProcess application = new ApplicationProcess(name, rack, installation, settings);
        rack.stopAtTheEnd(() -> application.process.terminate(Duration.ofSeconds(40)));
        return application;
    }

    private ServerProcess launch() throws IOException {
        return ServerProcess.start(log, folder, environment, command);
    }

    public String name() {
        return name;
    }

    public Path folder() {
        return folder;
    }

    public Path log() {
        return log;
    }

    /** Where its health is, and its pages and its API when it plays the portal. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public ServerProcess process() {
        return process;
    }

    /** Waits until it is ready for work: its own parts and what it needs of others. */
    public void awaitReady() throws ServerFault {
        ServerFault.unlessWithin(
                START,
                () -> !process.isAlive() || isReady(),
                () -> "%s is not ready after %s; see %s".formatted(name, START, log));
        if (!process.isAlive()) {
            throw new ServerFault("%s has ended before it was ready; see %s".formatted(name, log));
        }
    }

    /**
     * Waits until it answers at all; what it needs of others may be away. As the supervisor of a server does, starts it
     * again when it has ended by itself, for instance because its database was away when it started.
     */
    public void awaitRunning() throws ServerFault {
        awaitSupervised("running", () -> health() != 0);
    }

    /** Waits until it is ready, and starts it again when it has ended by itself. */
    public void awaitReadyAgain() throws ServerFault {
        awaitSupervised("ready", this::isReady);
    }

    private void awaitSupervised(String what, BooleanSupplier condition) throws ServerFault {
        ServerFault.unlessWithin(
                START,
                () -> {
                    if (!process.isAlive()) {
                        restartByItself();
                    }
                    return condition.getAsBoolean();
                },
                () -> "%s is not %s after %s; see %s".formatted(name, what, START, log));
    }

    private void restartByItself() {
        exitCodes.add(process.exitCode());
        LockSupport.parkNanos(BEFORE_RESTART.toNanos());
        try {
            restart();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The exit codes with which it ended by itself; each time it was started again. */
    public List<Integer> exitCodes() {
        return List.copyOf(exitCodes);
    }

    public boolean isReady() {
        return health() == 200;
    }

    /** The status with which it tells its health; 0 when it does not answer. */
    public int health() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                    .timeout(ANSWER)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    public void kill() {
        process.kill();
    }

    /** @return whether it ended by itself within the time */
    public boolean terminate(Duration timeout) {
        return process.terminate(timeout);
    }

    /** After {@link #kill} or {@link #terminate}. */
    public void restart() throws IOException {
        process = launch();
    }
}
