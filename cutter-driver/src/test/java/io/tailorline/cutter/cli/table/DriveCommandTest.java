package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.SampleJobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code drive} as it is typed. */
class DriveCommandTest extends TypedCommands {

    @Test
    void a_program_is_driven_and_its_time_told_beside_the_estimate() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(drive(server.port())).isZero();
            assertThat(out.toString())
                    .matches(
                            "table time [0-9.]+ s, predicted [0-9.]+ s \\([+-]0\\.[0-9] %\\), 3 pieces, [0-9.]+ m cut, [0-9.]+ m air\\R"
                                    + "Proven by the table: begun with record 1, 145 records executed, pieces and cut length as planned.\\R");
            assertThat(folder.resolve("program.json.journal")).exists();
        }
    }

    @Test
    void nothing_is_cut_before_cloth_is_confirmed() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(driveUnconfirmed(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("No cloth is confirmed", "--cloth ROLL --cloth-check marks");
            assertThat(table.finishedRecords()).isEmpty();
            assertThat(driveUnconfirmed(server.port(), "--cloth", "R-2304")).isEqualTo(2);
            assertThat(drive(server.port())).isZero();
            assertCutOnce(table);
        }
    }

    @Test
    void a_program_that_is_cut_is_cut_once_more_only_for_a_reason_that_is_kept() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("3 of the 3 pieces of this program are cut", "cloth 'R-2304'", "7/piece.0/R", "--again");
            assertCutOnce(table);
            assertThat(drive(server.port(), "--again", " ")).isEqualTo(2);
            assertThat(drive(server.port(), "--again", "flaw in the left front"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("its pieces may still lie under the beam", "'operate clear'");
            assertCutOnce(table);
            assertThat(operate(server, "clear")).isZero();
            assertThat(drive(server.port(), "--again", "flaw in the left front"))
                    .as(err.toString())
                    .isZero();
            assertThat(table.finishedRecords()).hasSize(2 * SampleJobs.pieces(3).records());
        }
        assertThat(new RollCuts(cuts()).entries())
                .extracting(RollCuts.Entry::event)
                .containsExactly(RollCuts.Event.BEGUN, RollCuts.Event.CUT, RollCuts.Event.BEGUN, RollCuts.Event.CUT);
        assertThat(Files.readString(cuts())).contains("\"again\":\"flaw in the left front\"");
    }

    @Test
    void a_reason_that_is_typed_twice_cuts_once() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port(), "--again", "flaw in the left front"))
                    .isEqualTo(1);
            assertThat(drive(server.port(), "--again", "flaw in the left front"))
                    .as(err.toString())
                    .isZero();
            assertCutOnce(table);
            assertThat(drive(server.port(), "--again", "flaw in the left front"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("a reason that was not given before");
            assertCutOnce(table);
        }
    }

    @Test
    void a_program_that_is_cut_is_known_though_its_journal_and_its_records_are_lost() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isZero();
            Files.delete(folder.resolve("program.json.journal"));
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("3 of the 3 pieces of this program are cut");
            Files.delete(cuts());
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("The table has cut this program to the end", "--again");
            assertCutOnce(table);
        }
    }

    @Test
    void a_job_whose_journal_is_lost_continues_by_the_table_s_count_once_the_cloth_is_confirmed() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            Files.delete(folder.resolve("program.json.journal"));
            assertThat(driveUnconfirmed(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains(
                            "is cut to record 59 of 145, and nobody has confirmed since",
                            "--cloth-check marks=NEAR/FAR");
            assertThat(table.finishedRecords()).hasSize(59);
            assertThat(drive(server.port())).as(err.toString()).isZero();
            assertCutOnce(table);
        }
    }

    @Test
    void cloth_that_was_advanced_by_hand_is_cut_no_more() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "reset")).isZero();
            assertThat(operate(server, "advance", "120")).as(err.toString()).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("The cloth was advanced by hand, by 120.0 mm", "'operate abort --journal JOURNAL'");
            assertThat(drive(server.port(), "--first-uncut", "60", "--cloth-unmoved"))
                    .isEqualTo(1);
            assertThat(table.finishedRecords()).hasSize(59);
        }
    }

    @Test
    void a_feed_that_is_turned_down_is_told_from_the_beginning() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(operate(server, "feed", "50")).isZero();
            assertThat(out.toString()).contains("no job, feed 50 %");
            assertThat(drive(server.port())).isZero();
            assertThat(err.toString().lines().filter(line -> line.contains("CUTTING")))
                    .first()
                    .asString()
                    .endsWith("feed turned down to 50 %");
            assertThat(operate(server, "abort")).isZero();
            assertThat(out.toString()).contains("no job, the last one, 145 records and 3 pieces done");
        }
    }

    private Path cuts() {
        return folder.resolve("R-2304.cuts");
    }

    private static void assertCutOnce(TableFirmware table) {
        assertThat(table.finishedRecords())
                .hasSize(SampleJobs.pieces(3).records())
                .doesNotHaveDuplicates();
    }

    @Test
    void after_a_fault_the_same_command_continues() throws Exception {
        TableFirmware table = table("record 60 limit-hit");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("limit switch hit")
                    .contains("record 60")
                    .contains("59 records are done");
            assertThat(drive(server.port())).isZero();
            assertThat(table.finishedRecords()).doesNotHaveDuplicates();
            assertThat(out.toString()).contains("3 pieces");
        }
    }

    @Test
    void after_a_restart_of_the_table_an_operator_is_asked() throws Exception {
        TableFirmware table = table("record 60 power-loss 0.1");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("Check the cloth").contains("--first-uncut");
            assertThat(folder.resolve("program.json.uncertain.svg")).exists();
            assertThat(drive(server.port(), "--first-uncut", "9999", "--cloth-unmoved"))
                    .isEqualTo(2);
            assertThat(drive(server.port(), "--first-uncut", "60")).isEqualTo(2);
            assertThat(err.toString()).contains("--first-uncut RECORD and --cloth-unmoved belong together");
            assertThat(err.toString().lines()).hasSize(2).last().asString().contains("drive --help");
            assertThat(drive(server.port(), "--first-uncut", "60", "--cloth-unmoved"))
                    .isZero();
            assertThat(out.toString())
                    .contains("since the restart", "before record 60")
                    .doesNotContain("predicted");
            assertThat(table.finishedRecords()).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_job_that_is_done_is_told_of_though_the_table_was_switched_off_meanwhile() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(drive(server.port())).isZero();
        }
        String report = out.toString();
        Path journal = folder.resolve("program.json.journal");
        String told = Files.readString(journal);
        Files.writeString(journal, told.substring(0, told.lastIndexOf('\n', told.length() - 2) + 1));
        TableFirmware later = table();
        try (ModbusTableServer server = serve(later)) {
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
        assertThat(out).hasToString(report);
        assertThat(later.finishedRecords()).isEmpty();
        assertThat(journal).hasContent(told);
    }

    @Test
    void a_journal_of_another_program_is_not_touched() throws Exception {
        try (ModbusTableServer server = serve(table("record 60 knife-stuck"))) {
            String journal = folder.resolve("j").toString();
            assertThat(drive(server.port(), "--journal", journal)).isEqualTo(1);
            ProgramJson.write(SampleJobs.program(2), program);
            assertThat(drive(server.port(), "--journal", journal)).isEqualTo(1);
            assertThat(err.toString()).contains("of another program");
        }
    }

    @Test
    void a_half_cut_job_that_outlived_a_power_loss_is_left_alone_until_it_is_given_up() throws Exception {
        TableFirmware table = table(RingRetention.RETAINED, "record 60 power-loss 0.1");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            int cut = table.finishedRecords().size();
            String ofAnother = folder.resolve("another").toString();
            ProgramJson.write(SampleJobs.program(2), program);
            Files.delete(cuts());
            assertThat(drive(server.port(), "--journal", ofAnother)).isEqualTo(1);
            assertThat(err.toString())
                    .contains("in state OFFLINE with 59 records done")
                    .contains("'operate abort'");
            assertThat(table.finishedRecords()).hasSize(cut);
            assertThat(operate(server, "abort")).as(err.toString()).isZero();
            assertThat(drive(server.port(), "--journal", ofAnother))
                    .as(err.toString())
                    .isZero();
        }
    }

    @Test
    void somebody_at_the_panel_is_waited_for_and_the_cloth_is_asked_for_after_that() throws Exception {
        TableFirmware table = table("state READY local 200");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .containsOnlyOnce("The table is operated at its panel")
                    .contains("--cloth was typed while", "somebody was at its panel", "drive again with --cloth");
            assertThat(table.finishedRecords()).isEmpty();
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
    }

    @Test
    void a_program_of_another_table_is_named_when_the_time_differs() throws Exception {
        try (ModbusTableServer server =
                serve(new TableFirmware(ProfileYaml.find("slow"), time, SPEED, FaultScript.parse(List.of())))) {
            assertThat(drive(server.port())).isZero();
            assertThat(out.toString()).contains("planned for the table '" + SampleJobs.TABLE.name() + "'");
        }
    }
}
