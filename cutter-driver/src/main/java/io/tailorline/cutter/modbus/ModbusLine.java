package io.tailorline.cutter.modbus;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.ModbusSlaveException;
import com.ghgande.j2mod.modbus.facade.ModbusTCPMaster;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import io.tailorline.cutter.table.TableFault;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * One connection at a time to one table. Each request is tried once; after a failure the connection is given up, because a late
 * answer on it would be taken for the next one's. One thread.
 */
final class ModbusLine {

    private static final int ONE_TRY = 1;

    private final InetSocketAddress address;
    private final int timeoutMs;
    private Optional<ModbusTCPMaster> master = Optional.empty();

    ModbusLine(InetSocketAddress address, int timeoutMs) {
        this.address = address;
        this.timeoutMs = timeoutMs;
    }

    boolean isOpen() {
        return master.isPresent();
    }

    /** Connects anew. */
    void open() throws TableFault {
        close();
        if (address.isUnresolved()) {
            throw new TableFault("Host '%s' is not known; expected a name or an address of a table."
                    .formatted(address.getHostString()));
        }
        ModbusTCPMaster fresh =
                new ModbusTCPMaster(address.getAddress().getHostAddress(), address.getPort(), timeoutMs, false);
        connect(fresh);
        fresh.setRetries(ONE_TRY);
        fresh.setCheckingValidity(true);
        master = Optional.of(fresh);
    }

    void close() {
        master.ifPresent(ModbusTCPMaster::disconnect);
        master = Optional.empty();
    }

    int[] read(int first, int count) throws TableFault {
        try {
            Register[] registers = open(first).readMultipleRegisters(RegisterMap.UNIT, first, count);
            int[] words = new int[registers.length];
            for (int i = 0; i < words.length; i++) {
                words[i] = registers[i].toUnsignedShort();
            }
            return words;
        } catch (ModbusException e) {
            throw failed("read", first, count, e);
        }
    }

    void write(int first, int[] words) throws TableFault {
        Register[] registers = new Register[words.length];
        for (int i = 0; i < words.length; i++) {
            registers[i] = new SimpleRegister(words[i]);
        }
        try {
            open(first).writeMultipleRegisters(RegisterMap.UNIT, first, registers);
        } catch (ModbusException e) {
            throw failed("write", first, words.length, e);
        }
    }

    private ModbusTCPMaster open(int first) throws TableFault.LinkLost {
        return master.orElseThrow(() -> new TableFault.LinkLost(
                String.format(Locale.ROOT, "No connection to the table at %s for register %d.", where(), first)));
    }

    /** j2mod declares {@code Exception} here and nothing narrower; whatever it is, nobody was reached. */
    private void connect(ModbusTCPMaster fresh) throws TableFault.LinkLost {
        try {
            fresh.connect();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new TableFault.LinkLost(
                    "No table answers at %s (%s). Maybe it is switched off, or host or port are wrong."
                            .formatted(where(), e.getMessage()),
                    e);
        }
    }

    private TableFault failed(String verb, int first, int count, ModbusException cause) {
        if (cause instanceof ModbusSlaveException refusal) {
            return new TableFault(
                    String.format(
                            Locale.ROOT,
                            "%s refuses to %s registers %d to %d (Modbus exception %02d). Maybe it is no cutting table of this map.",
                            where(),
                            verb,
                            first,
                            first + count - 1,
                            refusal.getType()),
                    cause);
        }
        close();
        return new TableFault.LinkLost(
                String.format(
                        Locale.ROOT,
                        "The table at %s broke off, or did not answer within %d ms (%s registers %d to %d).",
                        where(),
                        timeoutMs,
                        verb,
                        first,
                        first + count - 1),
                cause);
    }

    private String where() {
        return address.getHostString() + ":" + address.getPort();
    }
}
