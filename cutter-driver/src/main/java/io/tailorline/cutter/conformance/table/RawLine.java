package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.table.TableFault;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One request on a connection of its own, also such as no host should send. */
final class RawLine {

    private static final int READ_HOLDING = 3;

    private final InetSocketAddress address;
    private final int unit;
    private final int timeoutMs;

    RawLine(InetSocketAddress address, int unit, int timeoutMs) {
        this.timeoutMs = timeoutMs;
        this.address = address;
        this.unit = unit;
    }

    /**
     * The answer; empty when the table closes the connection instead.
     *
     * @throws TableFault when the table takes no connection
     */
    Optional<ModbusFrame> ask(byte... pdu) throws TableFault {
        try (Socket socket = new Socket()) {
            socket.connect(address, timeoutMs);
            socket.setSoTimeout(timeoutMs);
            socket.getOutputStream().write(new ModbusFrame(1, 0, unit, pdu).bytes());
            return answer(socket);
        } catch (IOException e) {
            throw new TableFault.LinkLost("The table takes no connection: " + e.getMessage(), e);
        }
    }

    private static Optional<ModbusFrame> answer(Socket socket) {
        try {
            return ModbusFrame.read(new DataInputStream(socket.getInputStream()));
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    Optional<ModbusFrame> read(int register, int count) throws TableFault {
        return ask(ByteBuffer.allocate(5)
                .put((byte) READ_HOLDING)
                .putShort((short) register)
                .putShort((short) count)
                .array());
    }

    /** By function 6. */
    Optional<ModbusFrame> writeOne(int register, int word) throws TableFault {
        return ask(ByteBuffer.allocate(5)
                .put((byte) 6)
                .putShort((short) register)
                .putShort((short) word)
                .array());
    }

    /** By function 16. */
    Optional<ModbusFrame> write(int register, int word) throws TableFault {
        return ask(ByteBuffer.allocate(8)
                .put((byte) 16)
                .putShort((short) register)
                .putShort((short) 1)
                .put((byte) 2)
                .putShort((short) word)
                .array());
    }
}
