package io.tailorline.cutter.cli;

import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.modbus.RegisterMap;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code status}: the table's registers by name. Reads only. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Prints a table's registers by name: address, name, value, unit or meaning.")
final class StatusCommand implements Callable<Integer> {

    /** Of a host that commands nothing. */
    private static final long NO_TOKEN = 0;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableAddress address;

    @Override
    public Integer call() throws CannotBeMet, TableFault {
        PrintWriter out = spec.commandLine().getOut();
        try (ModbusTable table =
                new ModbusTable(address.socket(), NO_TOKEN, InstantSource.system(), ModbusTable.USUAL_TIMEOUT_MS)) {
            for (Part part : Part.values()) {
                part.print(out, table.registers(part.first, part.count));
            }
        }
        return 0;
    }

    /** Registers that are read together, so that they belong to one instant. */
    private enum Part {
        IDENTITY(RegisterMap.MAGIC, RegisterMap.MAX_RECORDS_PER_S),
        STATUS(RegisterMap.STATE, RegisterMap.ELAPSED),
        LEASE(RegisterMap.HOST_TOKEN, RegisterMap.WATCHDOG_MS);

        private final int first;
        private final int count;

        Part(RegisterMap from, RegisterMap to) {
            this.first = from.address();
            this.count = to.address() + to.count() - first;
        }

        void print(PrintWriter out, int[] words) {
            for (RegisterMap register : RegisterMap.values()) {
                if (register.address() >= first && register.address() < first + count) {
                    out.println(line(register, register.read(words, first)));
                }
            }
        }
    }

    private static String line(RegisterMap register, long value) {
        String meaning = meaning(register, (int) value);
        String unit = meaning.isEmpty() ? register.unit() : meaning;
        return String.format(Locale.ROOT, "%5d  %-18s %10d  %s", register.address(), register.name(), value, unit)
                .stripTrailing();
    }

    private static String meaning(RegisterMap register, int value) {
        return switch (register) {
            case MAGIC, MAP_VERSION -> String.format(Locale.ROOT, "0x%04X", value);
            case STATE -> TableState.ofCode(value).name();
            case STATUS -> words(StatusBit.ofWord(value));
            case FAULT_CODE -> FaultCode.ofCode(value).words();
            case CMD_RESULT -> CommandResult.ofCode(value).words();
            default -> "";
        };
    }

    private static String words(Set<StatusBit> bits) {
        return bits.stream().map(StatusBit::name).collect(Collectors.joining(" "));
    }
}
