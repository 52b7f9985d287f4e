package io.tailorline.cutter.conformance;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A request or an answer of Modbus TCP.
 *
 * @param pdu function code and data; treated as frozen
 */
public record ModbusFrame(int transaction, int protocol, int unit, byte[] pdu) {

    private static final int HEADER = 7;
    private static final int LONGEST = 260;
    private static final int EXCEPTION = 0x80;
    private static final int BYTE = 0xFF;
    private static final int WORD = 0xFFFF;

    /** Where the words of an answer to a read begin: after function code and their number of bytes. */
    private static final int WORDS_AT = 2;

    /**
     * The next frame; empty at the end of the stream.
     *
     * @throws IOException also for a length that no frame has
     */
    public static Optional<ModbusFrame> read(DataInputStream in) throws IOException {
        try {
            int transaction = in.readUnsignedShort();
            int protocol = in.readUnsignedShort();
            int length = in.readUnsignedShort();
            if (length < 2 || length > LONGEST) {
                throw new IOException("A frame of %d bytes.".formatted(length));
            }
            int unit = in.readUnsignedByte();
            byte[] pdu = in.readNBytes(length - 1);
            return pdu.length < length - 1
                    ? Optional.empty()
                    : Optional.of(new ModbusFrame(transaction, protocol, unit, pdu));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(HEADER + pdu.length)
                .putShort((short) transaction)
                .putShort((short) protocol)
                .putShort((short) (pdu.length + 1))
                .put((byte) unit)
                .put(pdu)
                .array();
    }

    public int function() {
        return pdu[0] & BYTE;
    }

    /** The code of an exception; empty for any other answer. */
    public Optional<Integer> exception() {
        return function() < EXCEPTION || pdu.length < 2 ? Optional.empty() : Optional.of(pdu[1] & BYTE);
    }

    /** This request, refused. */
    public ModbusFrame refused(int code) {
        return new ModbusFrame(transaction, protocol, unit, new byte[] {(byte) (function() | EXCEPTION), (byte) code});
    }

    public ModbusFrame numbered(int other) {
        return new ModbusFrame(other, protocol, unit, pdu);
    }

    /** The words of this answer to a read. */
    public int[] words() {
        int[] words = new int[(pdu.length - WORDS_AT) / Short.BYTES];
        ByteBuffer data = ByteBuffer.wrap(pdu, WORDS_AT, pdu.length - WORDS_AT);
        for (int i = 0; i < words.length; i++) {
            words[i] = data.getShort() & WORD;
        }
        return words;
    }

    /** This answer to a read with other words. */
    public ModbusFrame withWords(int[] words) {
        return withWords(WORDS_AT, words);
    }

    /** The same with {@code words} from byte {@code at} of function code and data on. */
    public ModbusFrame withWords(int at, int[] words) {
        ByteBuffer data = ByteBuffer.allocate(pdu.length).put(pdu).position(at);
        for (int word : words) {
            data.putShort((short) word);
        }
        return new ModbusFrame(transaction, protocol, unit, data.array());
    }
}
