package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterEntry;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a host asks of the registers.
 *
 * @param readCount 0 when nothing is read
 * @param written from {@code writeAddress} on; none when nothing is written; treated as frozen
 */
record HostRequest(int readAddress, int readCount, int writeAddress, int[] written) {

    static final int READ_WRITE = 23;

    private static final int WORD = 0xFFFF;

    /** Empty for a request that the specification does not know, or that is not whole. */
    static Optional<HostRequest> of(ModbusFrame frame) {
        ByteBuffer data = ByteBuffer.wrap(frame.pdu());
        data.get();
        try {
            int address = data.getShort() & WORD;
            int second = data.getShort() & WORD;
            return switch (frame.function()) {
                case BlockLayout.READ_HOLDING, BlockLayout.READ_INPUT ->
                    Optional.of(new HostRequest(address, second, 0, new int[0]));
                case BlockLayout.WRITE_ONE -> Optional.of(new HostRequest(0, 0, address, new int[] {second}));
                case BlockLayout.WRITE_SEVERAL -> Optional.of(new HostRequest(0, 0, address, words(data, second)));
                case READ_WRITE -> {
                    int to = data.getShort() & WORD;
                    int count = data.getShort() & WORD;
                    yield Optional.of(new HostRequest(address, second, to, words(data, count)));
                }
                default -> Optional.empty();
            };
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static int[] words(ByteBuffer data, int count) {
        data.get();
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = data.getShort() & WORD;
        }
        return words;
    }

    boolean writes() {
        return written.length > 0;
    }

    /** Whether a register of {@code block} is written. */
    boolean writes(RegisterMap map, RegisterBlock block) {
        BlockLayout place = map.place(block);
        return writes() && writeAddress < place.end() && writeAddress + written.length > place.first();
    }

    /** Whether the last word of {@code name} is written. */
    boolean writes(RegisterMap map, RegisterName name) {
        RegisterEntry entry = map.entry(name);
        return writes() && writeAddress < entry.end() && entry.end() <= writeAddress + written.length;
    }

    /** Whether a register of {@code block} is read. */
    boolean reads(RegisterMap map, RegisterBlock block) {
        BlockLayout place = map.place(block);
        return readCount > 0 && readAddress < place.end() && readAddress + readCount > place.first();
    }

    /** Whether all registers of {@code block} are read, and nothing else. */
    boolean readsWhole(RegisterMap map, RegisterBlock block) {
        BlockLayout place = map.place(block);
        return readAddress == place.first() && readCount == place.count();
    }

    /** Puts what is written where it belongs in {@code block}; nothing where it does not lie in it. */
    void copyTo(RegisterMap map, RegisterBlock block, int[] words) {
        int at = writeAddress - map.place(block).first();
        if (writes(map, block) && at >= 0 && at + written.length <= words.length) {
            System.arraycopy(written, 0, words, at, written.length);
        }
    }

    /** The request of {@code frame} with other words to be written. */
    static ModbusFrame rewritten(ModbusFrame frame, int[] words) {
        return frame.withWords(frame.pdu().length - words.length * Short.BYTES, words);
    }

    /** The words to be written with one bit of the word {@code index} turned. */
    int[] turned(int index) {
        int[] words = Arrays.copyOf(written, written.length);
        words[index] ^= 1;
        return words;
    }
}
