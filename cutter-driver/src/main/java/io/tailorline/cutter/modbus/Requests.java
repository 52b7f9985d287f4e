package io.tailorline.cutter.modbus;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadWriteMultipleRequest;
import com.ghgande.j2mod.modbus.msg.ReadWriteMultipleResponse;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterResponse;
import com.ghgande.j2mod.modbus.procimg.InputRegister;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import io.tailorline.cutter.registers.BlockLayout;
import java.util.Locale;

/** The requests that a host makes, each with what its answer must be. */
final class Requests {

    private static final int[] NOTHING = {};

    private Requests() {}

    /** What an answer holds. */
    @FunctionalInterface
    private interface Answer {
        /** @throws ModbusException when it is not the answer to this request */
        int[] words(ModbusResponse answer) throws ModbusException;
    }

    /** A request, what to call it, and how its answer is read. */
    record PendingRequest(ModbusRequest request, String words, Answer answer) {
        int[] words(ModbusResponse response) throws ModbusException {
            return answer.words(response);
        }
    }

    /** @param function 3 or 4 */
    static PendingRequest read(int function, int first, int count) {
        String words = name("read", first, count);
        return function == BlockLayout.READ_INPUT
                ? new PendingRequest(
                        new ReadInputRegistersRequest(first, count),
                        words,
                        answer -> words(
                                count,
                                as(ReadInputRegistersResponse.class, answer).getRegisters()))
                : new PendingRequest(
                        new ReadMultipleRegistersRequest(first, count),
                        words,
                        answer -> words(
                                count,
                                as(ReadMultipleRegistersResponse.class, answer).getRegisters()));
    }

    static PendingRequest write(int first, int[] values) {
        return new PendingRequest(
                new WriteMultipleRegistersRequest(first, registers(values)),
                name("write", first, values.length),
                answer -> {
                    WriteMultipleRegistersResponse echo = as(WriteMultipleRegistersResponse.class, answer);
                    require(echo.getReference() == first && echo.getWordCount() == values.length);
                    return NOTHING;
                });
    }

    static PendingRequest writeOne(int address, int value) {
        return new PendingRequest(
                new WriteSingleRegisterRequest(address, new SimpleRegister(value)),
                name("write", address, 1),
                answer -> {
                    WriteSingleRegisterResponse echo = as(WriteSingleRegisterResponse.class, answer);
                    require(echo.getReference() == address && echo.getRegisterValue() == value);
                    return NOTHING;
                });
    }

    static PendingRequest readWrite(int readFirst, int readCount, int writeFirst, int[] values) {
        ReadWriteMultipleRequest request =
                new ReadWriteMultipleRequest(0, readFirst, readCount, writeFirst, values.length);
        request.setRegisters(registers(values));
        return new PendingRequest(
                request,
                name("write", writeFirst, values.length) + " and " + name("read", readFirst, readCount),
                answer -> words(
                        readCount, as(ReadWriteMultipleResponse.class, answer).getRegisters()));
    }

    private static String name(String verb, int first, int count) {
        return String.format(Locale.ROOT, "%s registers %d to %d", verb, first, first + count - 1);
    }

    private static <T extends ModbusResponse> T as(Class<T> kind, ModbusResponse answer) throws ModbusException {
        require(kind.isInstance(answer));
        return kind.cast(answer);
    }

    private static int[] words(int count, InputRegister[] registers) throws ModbusException {
        require(registers.length == count);
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = registers[i].toUnsignedShort();
        }
        return words;
    }

    private static Register[] registers(int[] values) {
        Register[] registers = new Register[values.length];
        for (int i = 0; i < values.length; i++) {
            registers[i] = new SimpleRegister(values[i]);
        }
        return registers;
    }

    private static void require(boolean fits) throws ModbusException {
        if (!fits) {
            throw new ModbusIOException("This is no answer to the request.");
        }
    }
}
