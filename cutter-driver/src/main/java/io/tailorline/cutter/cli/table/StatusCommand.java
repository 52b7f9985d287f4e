package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.cli.option.TableOption;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterEntry;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.Capability;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.json.FormatFault;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
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
public final class StatusCommand implements Callable<Integer> {

    /** Of a host that commands nothing. */
    private static final long NO_TOKEN = 0;

    /** Each is read in one request, so that its registers belong to one instant. */
    private static final List<RegisterBlock> SHOWN =
            List.of(RegisterBlock.IDENTITY, RegisterBlock.STATUS, RegisterBlock.LEASE);

    @Spec
    private CommandSpec spec;

    @Mixin
    private TableAddress address;

    @Mixin
    private TableOption table;

    @Override
    public Integer call() throws CommandFailed, FormatFault, TableFault {
        PrintWriter out = spec.commandLine().getOut();
        RegisterMap map = table.registers();
        try (ModbusTable controller = new ModbusTable(
                address.socket(), map, NO_TOKEN, InstantSource.system(), ModbusTable.USUAL_TIMEOUT_MS)) {
            for (RegisterBlock block : SHOWN) {
                int[] words = controller.words(block);
                RegisterName.of(block).stream()
                        .filter(map.registers()::containsKey)
                        .forEach(name -> out.println(line(map, name, words)));
            }
        }
        return 0;
    }

    private static String line(RegisterMap map, RegisterName register, int[] words) {
        RegisterEntry entry = map.entry(register);
        long value = map.read(register, words);
        String meaning = known(register, (int) value);
        String unit = meaning.isEmpty() ? entry.unit().text() : meaning;
        return String.format(Locale.ROOT, "%5d  %-18s %10d  %s", entry.address(), register, value, unit)
                .stripTrailing();
    }

    /** A number that the map does not know is shown as it is. */
    private static String known(RegisterName register, int value) {
        try {
            return meaning(register, value);
        } catch (IllegalArgumentException unknown) {
            return "not known: " + unknown.getMessage();
        }
    }

    private static String meaning(RegisterName register, int value) {
        return switch (register) {
            case MAGIC, MAP_VERSION -> String.format(Locale.ROOT, "0x%04X", value);
            case HOST_TOKEN -> String.format(Locale.ROOT, "0x%08X", value);
            case STATE -> TableState.ofCode(value).name();
            case STATUS -> words(StatusBit.ofWord(value));
            case FAULT_CODE -> FaultCode.ofCode(value).words();
            case CMD_RESULT -> CommandResult.ofCode(value).words();
            case BLOCK_RESULT -> BlockResult.ofCode(value).name();
            case CAPS -> words(Capability.ofWord(value));
            case COMM_LOSS_POLICY ->
                CommunicationLossPolicy.find(value).map(Enum::name).orElse("");
            default -> "";
        };
    }

    private static String words(Set<? extends Enum<?>> bits) {
        return bits.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
