package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterEntry;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.Capability;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tables of numbers of {@code docs/table-specification.md}, held against the code: a difference means that the page
 * and the code no longer describe the same table.
 */
class TableSpecificationTest {

    private static final Path PAGE = Path.of("../docs/table-specification.md");
    private static final RegisterMap MAP = RegisterMapYaml.builtIn();

    private final String page = page();

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_registers_are_those_of_the_map() {
        Map<Integer, String> registers = new TreeMap<>();
        MAP.registers().forEach((name, entry) -> registers.put(entry.address(), row(name, entry)));
        String told = Pattern.compile(
                        "^\\| (\\d+) \\| `([A-Z_0-9]+)` \\| (u16|u32|i32|u16 × \\d+) \\| ([^|]*)\\|", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3) + " "
                        + row.group(4).strip())
                .collect(Collectors.joining("\n"));
        assertThat(told).isEqualTo(String.join("\n", registers.values()));
    }

    private static String row(RegisterName name, RegisterEntry entry) {
        String type = entry.type().name().toLowerCase(Locale.ROOT);
        return entry.address() + " " + name + " " + type
                + (name == RegisterName.BLOCK_PAYLOAD ? " × " + entry.count() : "")
                + " " + entry.unit().text();
    }

    @ParameterizedTest
    @EnumSource(RegisterBlock.class)
    void the_blocks_are_those_of_the_map(RegisterBlock block) {
        BlockLayout place = MAP.place(block);
        assertThat(page)
                .contains(String.format(
                        Locale.ROOT,
                        "| %s | %d to %d | %d |",
                        block.name().toLowerCase(Locale.ROOT),
                        place.first(),
                        place.end() - 1,
                        place.count()));
    }

    @Test
    void the_numbers_of_states_commands_results_faults_and_bits_are_those_of_the_code() {
        List<String> rows = new ArrayList<>();
        for (TableState state : TableState.values()) {
            if (state != TableState.UNKNOWN) {
                rows.add(row(state.code(), state));
            }
        }
        for (CommandCode command : CommandCode.values()) {
            rows.add(row(command.code(), command));
        }
        for (CommandResult result : CommandResult.values()) {
            rows.add(row(result.code(), result));
        }
        for (BlockResult result : BlockResult.values()) {
            rows.add(row(result.code(), result));
        }
        for (FaultCode fault : FaultCode.values()) {
            rows.add(row(fault.code(), fault));
        }
        for (StatusBit bit : StatusBit.values()) {
            rows.add(row(Integer.numberOfTrailingZeros(bit.word()), bit));
        }
        for (Capability bit : Capability.values()) {
            rows.add(row(Integer.numberOfTrailingZeros(bit.word()), bit));
        }
        for (CommunicationLossPolicy policy : CommunicationLossPolicy.values()) {
            rows.add(row(policy.code(), policy));
        }
        String told = Pattern.compile("^\\| \\d+ \\| [A-Z_]+ \\|", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining("\n"));
        rows.sort(Comparator.naturalOrder());
        assertThat(told).isEqualTo(String.join("\n", rows));
    }

    private static String row(int number, Enum<?> name) {
        return "| " + number + " | " + name + " |";
    }

    @ParameterizedTest
    @EnumSource(CommandCode.class)
    void a_command_is_taken_in_the_states_that_its_row_names(CommandCode command) {
        String cell = cell("| " + command.code() + " | " + command + " |", 4);
        List<String> states = Arrays.stream(TableState.values())
                .filter(state -> state != TableState.UNKNOWN && command.isTakenIn(state))
                .map(TableState::name)
                .toList();
        int all = TableState.values().length - 1;
        String expected = states.size() == all
                ? "every"
                : command == CommandCode.ABORT ? "every but BOOT, ABORTING" : String.join(", ", states);
        assertThat(cell).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void a_fault_keeps_what_its_row_says(FaultCode fault) {
        String begin = "| " + fault.code() + " | " + fault + " |";
        assertThat(cell(begin, 4)).isEqualTo(fault.keepsPosition() ? "" : "lost");
        assertThat(cell(begin, 5)).isEqualTo(fault.spoilsProgram() ? "dropped" : "");
        assertThat(cell(begin, 6)).isEqualTo(fault.needsAcknowledgement() ? "needed" : "");
    }

    private String cell(String begin, int column) {
        return page.lines()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.split("\\|", -1)[column].strip())
                .collect(Collectors.joining());
    }
}
