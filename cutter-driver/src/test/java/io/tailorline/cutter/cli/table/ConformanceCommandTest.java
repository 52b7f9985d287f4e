package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.conformance.table.TableConformance;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.SampleJobs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code conformance} as it is typed, at a simulated table that keeps the specification, and at some that do not. */
class ConformanceCommandTest extends TypedCommands {

    private static final double FAST = 2;

    private int conformance(TableFirmware table, String... more) throws Exception {
        try (ModbusTableServer server = serve(table)) {
            String[] arguments = new String[3 + more.length];
            List.of("conformance", "--port", Integer.toString(server.port())).toArray(arguments);
            System.arraycopy(more, 0, arguments, 3, more.length);
            return run(arguments);
        }
    }

    private TableFirmware scripted(String... script) throws Exception {
        return new TableFirmware(SampleJobs.TABLE, time, FAST, FaultScript.parse(List.of(script)));
    }

    @Test
    void the_simulated_table_keeps_every_rule() throws Exception {
        assertThat(conformance(scripted().homed(), "--cut")).as(out.toString()).isZero();
        assertThat(out.toString().lines())
                .hasSize(TableConformance.listed().size())
                .allMatch(line -> line.startsWith("kept"));
    }

    @Test
    void without_cut_nothing_moves() throws Exception {
        TableFirmware table = scripted().homed();
        assertThat(conformance(table)).as(out.toString()).isZero();
        assertThat(table.finishedRecords()).isEmpty();
    }

    /** A controller that is operated at its panel while it is tried refuses what it should take. */
    @Test
    void a_rule_that_is_broken_is_named_with_its_section() throws Exception {
        assertThat(conformance(scripted("state LOADING local 60").homed())).isEqualTo(1);
        assertThat(out.toString())
                .contains("kept    T13  section  4  a damaged command is DAMAGED")
                .contains(
                        "BROKEN  T26  section  4  START beyond the last record is BAD_PARAMETER: CMD_RESULT is LOCAL");
    }

    @Test
    void a_table_that_is_not_idle_is_left_alone() throws Exception {
        assertThat(conformance(scripted())).isEqualTo(1);
        assertThat(err.toString()).contains("expected IDLE");
    }
}
