package io.tailorline.cutter.registers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The registers of one type of cutting table, all of them. What is not in one of the blocks is not mapped. A map that
 * could lead a host astray cannot be built: {@link RegisterMapCheck} says what is asked of it.
 *
 * @param name of the type of table
 * @param magic what its register {@link RegisterName#MAGIC} holds: distinguishes this type from others
 * @param unit the Modbus unit id at which it answers
 * @param order of 32-bit values
 * @param readWrite whether function 23 may be used where the table says that it has it
 */
public record RegisterMap(
        String name,
        int magic,
        int unit,
        WordOrder order,
        boolean readWrite,
        RequestLimits limits,
        Map<RegisterBlock, BlockLayout> blocks,
        Map<RegisterName, RegisterEntry> registers) {

    private static final int WORD = 0xFFFF;

    public RegisterMap {
        blocks = blocks.isEmpty() ? Map.of() : new EnumMap<>(blocks);
        registers = registers.isEmpty() ? Map.of() : new EnumMap<>(registers);
        RegisterMapCheck.require(name, magic, unit, limits, readWrite, blocks, registers);
        blocks = java.util.Collections.unmodifiableMap(blocks);
        registers = java.util.Collections.unmodifiableMap(registers);
    }

    public BlockLayout place(RegisterBlock block) {
        return Objects.requireNonNull(blocks.get(block));
    }

    public RegisterEntry entry(RegisterName name) {
        return Objects.requireNonNull(registers.get(name));
    }

    /** As many zeros as the block has registers. */
    public int[] empty(RegisterBlock block) {
        return new int[place(block).count()];
    }

    /** Index of a register's first word among the words of its block. */
    public int offset(RegisterName name) {
        return entry(name).address() - place(name.block()).first();
    }

    /** The count in a register, when {@code words} are those of its block. */
    public long read(RegisterName name, int[] words) {
        int at = offset(name);
        return switch (entry(name).type()) {
            case U16 -> words[at];
            case U32 -> order.get(words, at);
            case I32 -> (int) order.get(words, at);
        };
    }

    /** Puts a count, modulo what the register holds, into the {@code words} of its block. */
    public void write(RegisterName name, int[] words, long value) {
        if (entry(name).type() == RegisterType.U16) {
            words[offset(name)] = (int) value & WORD;
        } else {
            order.put(words, offset(name), value);
        }
    }

    /** The value in a register, in the driver's unit. */
    public double measure(RegisterName name, int[] words) {
        return read(name, words) / entry(name).unit().counts();
    }

    /** Puts a value in the driver's unit, rounded to what the register counts. */
    public void putMeasure(RegisterName name, int[] words, double value) {
        write(name, words, Math.round(value * entry(name).unit().counts()));
    }

    /** Words of records that one block takes. */
    public int payloadWords() {
        return entry(RegisterName.BLOCK_PAYLOAD).count();
    }

    /** The block that holds all of these holding registers. */
    public Optional<RegisterBlock> holding(int address, int count) {
        return Arrays.stream(RegisterBlock.values())
                .filter(block -> place(block).isHolding() && place(block).holds(address, count))
                .findFirst();
    }

    /** The block that holds all of these input registers. */
    public Optional<RegisterBlock> input(int address, int count) {
        return Arrays.stream(RegisterBlock.values())
                .filter(block -> place(block).isInput() && place(block).holds(address, count))
                .findFirst();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "register map '%s', unit %d, %s", name, unit, order);
    }
}
