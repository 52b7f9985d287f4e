package io.tailorline.cutter.modbus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A slave in a process of its own, made with somebody else's library, that only stores registers. */
final class RegisterStore implements AutoCloseable {

    private static final String NODE_MODULES = System.getenv("TAILORLINE_IT_NODE_MODULES");
    private static final Path PEERS = Path.of("src/test/resources/peers").toAbsolutePath();

    /** With which library. */
    enum Library {
        MODBUS_SERIAL,
        LIBMODBUS
    }

    private final Process process;
    private final BufferedReader out;
    private final PrintWriter in;
    private final int port;

    private RegisterStore(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.US_ASCII);
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.US_ASCII), true);
        this.port = Integer.parseInt(out.readLine());
    }

    /**
     * Skips the test when the library is not there.
     *
     * @param limit registers from this address on are not there
     * @param folder for what is compiled
     */
    static RegisterStore open(Library library, int unit, int limit, Path folder)
            throws IOException, InterruptedException {
        List<String> command = library == Library.LIBMODBUS ? compiled(folder) : node();
        command.add(Integer.toString(unit));
        command.add(Integer.toString(limit));
        return new RegisterStore(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static List<String> node() {
        assumeTrue(
                NODE_MODULES != null && Files.isDirectory(Path.of(NODE_MODULES, "modbus-serial")),
                "LEFT OUT: TAILORLINE_IT_NODE_MODULES names no folder with modbus-serial (npm install modbus-serial@8.0.25);"
                        + " our driver was not held against it.");
        return new ArrayList<>(
                List.of("node", PEERS.resolve("store-registers.js").toString(), NODE_MODULES));
    }

    private static List<String> compiled(Path folder) throws IOException, InterruptedException {
        assumeTrue(
                Files.isRegularFile(Path.of("/usr/include/modbus/modbus.h"))
                        && Files.isExecutable(Path.of("/usr/bin/gcc")),
                "LEFT OUT: gcc or libmodbus-dev is not installed (apt-get install gcc libc6-dev libmodbus-dev);"
                        + " our driver was not held against libmodbus.");
        Path program = folder.resolve("store-registers");
        Process compiler = new ProcessBuilder(
                        "/usr/bin/gcc",
                        "-O1",
                        "-Wall",
                        "-Werror",
                        "-o",
                        program.toString(),
                        PEERS.resolve("store-registers.c").toString(),
                        "-lmodbus")
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) {
            throw new IllegalStateException("store-registers.c does not compile.");
        }
        return new ArrayList<>(List.of(program.toString()));
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    void set(RegisterMap map, RegisterBlock block, int[] words) throws IOException {
        String space = map.place(block).isHolding() ? "holding" : "input";
        for (int i = 0; i < words.length; i++) {
            ask("%s %d %d".formatted(space, map.place(block).first() + i, words[i]));
        }
    }

    int[] holding(int address, int count) throws IOException {
        return Arrays.stream(ask("get %d %d".formatted(address, count)).split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private String ask(String line) throws IOException {
        in.println(line);
        return out.readLine();
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
