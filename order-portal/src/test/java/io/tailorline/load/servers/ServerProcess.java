package io.tailorline.load.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process that this program started, with all that it started itself; its output goes to a file. */
public final class ServerProcess {

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** @param log appended to, so that a server that is started again goes on in the same file */
    static ServerProcess start(Path log, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of a process that has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** kill -9 of the process and all that it started; returns when they are gone. */
    public void kill() {
        tree().forEach(ProcessHandle::destroyForcibly);
        awaitEnd(Duration.ofSeconds(30));
    }

    /**
     * SIGTERM, and kill -9 for what is still there afterwards.
     *
     * @return whether it ended by itself
     */
    public boolean terminate(Duration timeout) {
        process.destroy();
        boolean ended = awaitEnd(timeout);
        if (!ended) {
            kill();
        }
        return ended;
    }

    /** SIGINT, and kill -9 for what is still there afterwards. @return whether it ended by itself */
    public boolean interrupt(Duration timeout) {
        Commands.run("kill", "-INT", String.valueOf(process.pid()));
        boolean ended = awaitEnd(timeout);
        if (!ended) {
            kill();
        }
        return ended;
    }

    /** Waits until it ends by itself. @return whether it ended so, with exit code 0 */
    public boolean succeeds(Duration timeout) {
        return awaitEnd(timeout) && process.exitValue() == 0;
    }

    /** SIGSTOP of the whole tree: it holds its connections and answers nothing. */
    public void suspend() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    /** The process and everything that it started and that still runs. */
    List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private void signal(String signal) {
        for (ProcessHandle member : tree()) {
            Commands.run("kill", signal, String.valueOf(member.pid()));
        }
    }

    private boolean awaitEnd(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
