package io.tailorline.cutter.modbus;

import com.ghgande.j2mod.modbus.procimg.DigitalIn;
import com.ghgande.j2mod.modbus.procimg.DigitalOut;
import com.ghgande.j2mod.modbus.procimg.FIFO;
import com.ghgande.j2mod.modbus.procimg.File;
import com.ghgande.j2mod.modbus.procimg.IllegalAddressException;
import com.ghgande.j2mod.modbus.procimg.InputRegister;
import com.ghgande.j2mod.modbus.procimg.ProcessImage;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleInputRegister;
import io.tailorline.cutter.registers.RegisterBlock;
import java.util.Locale;
import java.util.Optional;

/**
 * What j2mod's slave sees of the table. It reads or writes a range register by register; this hands out a poll taken at
 * one instant, and keeps back what is written until the last register of the range has come.
 */
final class TableProcessImage implements ProcessImage {

    private final MappedRegisters registers;

    TableProcessImage(MappedRegisters registers) {
        this.registers = registers;
    }

    @Override
    public Register[] getRegisterRange(int address, int count) {
        RegisterBlock block = mapped(registers.holding(address, count), address, count);
        int[] words = registers.read(block, address, count);
        Register[] range = new Register[count];
        for (int i = 0; i < count; i++) {
            range[i] = new RangeRegister(block, words, i, address);
        }
        return range;
    }

    @Override
    public Register getRegister(int address) {
        return getRegisterRange(address, 1)[0];
    }

    @Override
    public InputRegister[] getInputRegisterRange(int address, int count) {
        RegisterBlock block = mapped(registers.input(address, count), address, count);
        int[] words = registers.read(block, address, count);
        InputRegister[] range = new InputRegister[count];
        for (int i = 0; i < count; i++) {
            range[i] = new SimpleInputRegister(words[i]);
        }
        return range;
    }

    @Override
    public InputRegister getInputRegister(int address) {
        return getInputRegisterRange(address, 1)[0];
    }

    private static RegisterBlock mapped(Optional<RegisterBlock> block, int address, int count) {
        return block.orElseThrow(() -> new IllegalAddressException(
                String.format(Locale.ROOT, "Registers %d to %d are not mapped.", address, address + count - 1)));
    }

    /** One register of a range; setting the last one writes the whole range. */
    private final class RangeRegister implements Register {

        private static final int WORD = 0xFFFF;

        private final RegisterBlock block;
        private final int[] words;
        private final int index;
        private final int address;

        RangeRegister(RegisterBlock block, int[] words, int index, int address) {
            this.block = block;
            this.words = words;
            this.index = index;
            this.address = address;
        }

        @Override
        public void setValue(int value) {
            if (!block.isWritable()) {
                throw new IllegalAddressException(
                        String.format(Locale.ROOT, "Register %d is read only.", address + index));
            }
            words[index] = value & WORD;
            if (index == words.length - 1) {
                registers.write(block, address, words);
            }
        }

        @Override
        public void setValue(short value) {
            setValue((int) value);
        }

        @Override
        public void setValue(byte[] bytes) {
            setValue((bytes[0] & 0xFF) << Byte.SIZE | bytes[1] & 0xFF);
        }

        @Override
        public int getValue() {
            return words[index];
        }

        @Override
        public int toUnsignedShort() {
            return words[index];
        }

        @Override
        public short toShort() {
            return (short) words[index];
        }

        @Override
        public byte[] toBytes() {
            return new byte[] {(byte) (words[index] >> Byte.SIZE), (byte) words[index]};
        }
    }

    // ---- there are no coils, inputs, files or queues

    private static IllegalAddressException none() {
        return new IllegalAddressException("A table has registers only.");
    }

    @Override
    public DigitalOut[] getDigitalOutRange(int address, int count) {
        throw none();
    }

    @Override
    public DigitalOut getDigitalOut(int address) {
        throw none();
    }

    @Override
    public int getDigitalOutCount() {
        return 0;
    }

    @Override
    public DigitalIn[] getDigitalInRange(int address, int count) {
        throw none();
    }

    @Override
    public DigitalIn getDigitalIn(int address) {
        throw none();
    }

    @Override
    public int getDigitalInCount() {
        return 0;
    }

    @Override
    public int getInputRegisterCount() {
        return registers.inputCount();
    }

    @Override
    public int getRegisterCount() {
        return registers.holdingCount();
    }

    @Override
    public File getFile(int number) {
        throw none();
    }

    @Override
    public File getFileByNumber(int number) {
        throw none();
    }

    @Override
    public int getFileCount() {
        return 0;
    }

    @Override
    public FIFO getFIFO(int number) {
        throw none();
    }

    @Override
    public FIFO getFIFOByAddress(int address) {
        throw none();
    }

    @Override
    public int getFIFOCount() {
        return 0;
    }
}
