package io.tailorline.cutter.modbus;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.TableIdentity;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A Modbus slave written down from the protocol, with nothing of j2mod in it: only stores registers, remembers every
 * request, and answers as a test wants it, also wrongly.
 */
final class FakeSlave implements AutoCloseable {

    /** One request as it came. */
    record Request(int transaction, int unit, int function, byte[] data) {
        int address() {
            return word(data, 0);
        }

        int count() {
            return function == 6 ? 1 : word(data, 2);
        }
    }

    /** How a request is answered: with {@link #rightAnswer}, another, late, or not at all. */
    @FunctionalInterface
    interface Manner {
        void answer(Request request, byte[] rightAnswer, OutputStream out) throws IOException, InterruptedException;
    }

    private static final int HEADER = 7;

    final int[] registers = new int[0x10000];
    final List<Request> requests = new CopyOnWriteArrayList<>();

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Manner manner = (request, right, out) -> out.write(right);

    FakeSlave() throws IOException {
        threads.execute(this::accept);
    }

    /** Says of itself what an idle table of ours does. */
    FakeSlave likeATable(RegisterMap map, int payloadWords) {
        TableIdentity identity = new TableIdentity(
                0x0100, 77, 3, 0b0100_1110, new TableIdentity.Limits(1600, 1800, 64, payloadWords, 500));
        put(map, RegisterBlock.IDENTITY, new StatusCodec(map).encode(identity));
        return this;
    }

    void put(RegisterMap map, RegisterBlock block, int[] words) {
        System.arraycopy(words, 0, registers, map.place(block).first(), words.length);
    }

    int[] get(RegisterMap map, RegisterBlock block) {
        int first = map.place(block).first();
        return Arrays.copyOfRange(registers, first, map.place(block).end());
    }

    void answerBy(Manner other) {
        manner = other;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    /** Requests that write to {@code address}. */
    long writesTo(int address) {
        return requests.stream()
                .filter(request ->
                        (request.function() == 16 || request.function() == 6) && request.address() == address)
                .count();
    }

    @Override
    public void close() throws IOException {
        server.close();
        clients.forEach(FakeSlave::hangUp);
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                threads.execute(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            while (true) {
                byte[] header = in.readNBytes(HEADER);
                if (header.length < HEADER) {
                    return;
                }
                byte[] rest = in.readNBytes(word(header, 4) - 1);
                byte[] data = Arrays.copyOfRange(rest, 1, rest.length);
                Request request = new Request(word(header, 0), header[6] & 0xFF, rest[0] & 0xFF, data);
                requests.add(request);
                manner.answer(request, rightAnswer(request), client.getOutputStream());
                client.getOutputStream().flush();
            }
        } catch (IOException e) {
            // the host has hung up
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized byte[] rightAnswer(Request request) {
        byte[] data = request.data();
        switch (request.function()) {
            case 3, 4 -> {
                return frame(request, read(request.address(), request.count()));
            }
            case 6 -> {
                registers[request.address()] = word(data, 2);
                return frame(request, data);
            }
            case 16 -> {
                store(request.address(), request.count(), data, 5);
                return frame(request, Arrays.copyOf(data, 4));
            }
            case 23 -> {
                store(word(data, 4), word(data, 6), data, 9);
                return frame(request, read(word(data, 0), word(data, 2)));
            }
            default -> {
                return exception(request, 1);
            }
        }
    }

    private void store(int address, int count, byte[] data, int from) {
        for (int i = 0; i < count; i++) {
            registers[address + i] = word(data, from + 2 * i);
        }
    }

    private byte[] read(int address, int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(2 * count);
        for (int i = 0; i < count; i++) {
            bytes.write(registers[address + i] >> 8);
            bytes.write(registers[address + i]);
        }
        return bytes.toByteArray();
    }

    static byte[] exception(Request request, int code) {
        return frame(
                request.transaction(), 0, 2 + 1, request.unit(), request.function() | 0x80, new byte[] {(byte) code});
    }

    static byte[] frame(Request request, byte[] data) {
        return frame(request.transaction(), 0, data.length + 2, request.unit(), request.function(), data);
    }

    static byte[] frame(int transaction, int protocol, int length, int unit, int function, byte[] data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int word : new int[] {transaction, protocol, length}) {
            bytes.write(word >> 8);
            bytes.write(word);
        }
        bytes.write(unit);
        bytes.write(function);
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            // closed is closed
        }
    }
}
