package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The line of a {@link PlainHost} to the table: one request, one answer, but for one {@link Flaw}. */
final class PlainLine {

    private static final int TIMEOUT_MS = 1000;

    private final RegisterMap map;
    private final Optional<Flaw> flaw;
    private final int port;
    private Optional<Socket> socket = Optional.empty();
    private int transaction;

    PlainLine(RegisterMap map, int port, Optional<Flaw> flaw) {
        this.map = map;
        this.port = port;
        this.flaw = flaw;
    }

    private boolean has(Flaw one) {
        return flaw.filter(one::equals).isPresent();
    }

    void connect() throws IOException {
        Socket line = new Socket();
        socket = Optional.of(line);
        line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
        line.setSoTimeout(TIMEOUT_MS);
        line.setTcpNoDelay(true);
    }

    void hangUp() {
        try {
            if (socket.isPresent()) {
                socket.get().close();
            }
        } catch (IOException e) {
            // it is gone
        }
    }

    /** Two requests before the first answer. */
    void askTwiceAtOnce() throws IOException {
        Socket line = socket.orElseThrow();
        byte[] request = new ModbusFrame(1, 0, map.unit(), new byte[] {3, 1, 0, 0, 48}).bytes();
        byte[] twice = Arrays.copyOf(request, 2 * request.length);
        System.arraycopy(request, 0, twice, request.length, request.length);
        line.getOutputStream().write(twice);
        DataInputStream in = new DataInputStream(line.getInputStream());
        ModbusFrame.read(in);
        ModbusFrame.read(in);
    }

    int[] ask(byte[] pdu) throws IOException, GivesUp {
        transaction = has(Flaw.ONE_TRANSACTION_NUMBER) ? 7 : transaction + 1 & 0xFFFF;
        Socket line = socket.orElseThrow();
        byte[] request = new ModbusFrame(transaction, 0, map.unit(), pdu).bytes();
        line.getOutputStream().write(request);
        DataInputStream in = new DataInputStream(line.getInputStream());
        ModbusFrame answer = ModbusFrame.read(in).orElseThrow(() -> new IOException("closed"));
        while (answer.transaction() != transaction && !has(Flaw.TAKES_ANY_ANSWER)) {
            answer = ModbusFrame.read(in).orElseThrow(() -> new IOException("closed"));
        }
        if (answer.exception().isPresent()) {
            if (has(Flaw.GIVES_UP_EXCEPTION)) {
                throw new GivesUp();
            }
            throw new IOException("exception");
        }
        if (answer.function() != pdu[0]) {
            throw new IOException("another answer");
        }
        boolean isRead = answer.function() != BlockLayout.WRITE_SEVERAL;
        return isRead ? answer.words() : new int[0];
    }

    int[] read(int address, int count) throws IOException, GivesUp {
        return ask(ByteBuffer.allocate(5)
                .put((byte) BlockLayout.READ_HOLDING)
                .putShort((short) address)
                .putShort((short) count)
                .array());
    }

    int[] read(RegisterBlock block) throws IOException, GivesUp {
        return read(map.place(block).first(), map.place(block).count());
    }

    static byte[] writing(int address, int... words) {
        ByteBuffer pdu = ByteBuffer.allocate(6 + 2 * words.length)
                .put((byte) BlockLayout.WRITE_SEVERAL)
                .putShort((short) address)
                .putShort((short) words.length)
                .put((byte) (2 * words.length));
        for (int word : words) {
            pdu.putShort((short) word);
        }
        return pdu.array();
    }

    void write(RegisterBlock block, int[] words) throws IOException, GivesUp {
        ask(writing(map.place(block).first(), words));
    }
}
