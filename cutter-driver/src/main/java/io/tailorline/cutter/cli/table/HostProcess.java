package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.conformance.host.HostUnderTest;
import io.tailorline.cutter.conformance.host.Situation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A host that is a program of its own, started in each situation; what it prints is kept beside its memory. */
final class HostProcess implements HostUnderTest {

    private static final String PORT = "{port}";
    private static final String FOLDER = "{folder}";
    private static final long END_SECONDS = 5;

    private final List<String> command;

    private final PrintWriter err;

    /**
     * @param command with <code>{port}</code> and <code>{folder}</code> where those belong
     * @param err told where it ran
     */
    HostProcess(List<String> command, PrintWriter err) {
        this.command = List.copyOf(command);
        this.err = err;
    }

    @Override
    public Run begin(Situation situation, int port) throws IOException {
        Path folder = Files.createTempDirectory("host-" + situation.label());
        err.printf("  in %s%n", folder);
        Process process = new ProcessBuilder(command.stream()
                        .map(word -> word.replace(PORT, Integer.toString(port)).replace(FOLDER, folder.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        return new Running(process);
    }

    private static final class Running implements Run {

        private final Process process;
        private boolean ended;

        Running(Process process) {
            this.process = process;
        }

        @Override
        public boolean isOver(boolean quiet) {
            return !process.isAlive();
        }

        @Override
        public OptionalInt exit() {
            return process.isAlive() || ended ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
        }

        @Override
        public void end() {
            if (!process.isAlive()) {
                return;
            }
            ended = true;
            process.destroy();
            try {
                if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
