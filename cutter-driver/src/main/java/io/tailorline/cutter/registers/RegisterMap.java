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

    /**
     * The version of the map, 1 or 2: by the second a table proves what it has done, and what is damaged on the way is
     * not believed.
     */
    public int version() {
        return registers.containsKey(RegisterName.CMD_CHECK) ? 2 : 1;
    }

    /** The same map without what version 2 has added; where that has a check word first among the commands. */
    public RegisterMap inVersion1() {
        if (version() == 1) {
            return this;
        }
        Map<RegisterName, RegisterEntry> fewer = new EnumMap<>(registers);
        fewer.keySet().removeAll(RegisterName.OF_VERSION_2);
        Map<RegisterBlock, BlockLayout> shorter = new EnumMap<>(blocks);
        BlockLayout command = place(RegisterBlock.COMMAND);
        int first = entry(RegisterName.CMD).address();
        shorter.put(
                RegisterBlock.COMMAND, new BlockLayout(first, command.end() - first, command.read(), command.write()));
        return new RegisterMap(name + "-1", magic, unit, order, readWrite, limits, shorter, fewer);
    }

    /** Puts the check word into the {@code words} of a whole block; a map of version 1 has none. */
    public void seal(RegisterName check, int[] words) {
        if (version() > 1) {
            write(check, words, CheckWord.of(words, offset(check)));
        }
    }

    /** Whether the {@code words} of a whole block came as they were sent, as far as its check word can say. */
    public boolean isWhole(RegisterName check, int[] words) {
        return version() == 1 || read(check, words) == CheckWord.of(words, offset(check));
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
