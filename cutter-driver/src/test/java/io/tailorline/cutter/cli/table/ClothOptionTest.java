package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.run.MarkerBox;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableState;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cloth that is named with the command is confirmed by an act, and by nothing that is only said. */
class ClothOptionTest extends TypedCommands {

    private int driveOn(ModbusTableServer server, String check, String... more) {
        String[] words = new String[8 + more.length];
        System.arraycopy(
                new String[] {
                    "drive",
                    program.toString(),
                    "--port",
                    Integer.toString(server.port()),
                    "--cloth",
                    "R-2304",
                    "--cloth-check",
                    check
                },
                0,
                words,
                0,
                8);
        System.arraycopy(more, 0, words, 8, more.length);
        return run(words);
    }

    @Test
    void a_check_without_its_act_confirms_nothing_and_says_what_to_do() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(driveOn(server, "marks")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("--cloth-check marks without what stands beside them", "marks=NEAR/FAR", "or box");
            assertThat(driveOn(server, "box=seen")).isEqualTo(1);
            assertThat(err.toString()).contains("The head has shown nothing", "--cloth-check box first");
            assertThat(driveOn(server, "marks=0000/FFFF")).isEqualTo(1);
            assertThat(err.toString()).contains("'0000' and 'FFFF' are not the marks of this program");
            assertThat(driveOn(server, SampleJobs.marksOf(SampleJobs.program(3)) + "/xyz"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("/xyz) must be marks=NEAR/FAR", "Nothing was cut");
            assertThat(driveOn(server, "edges")).isEqualTo(1);
            assertThat(err.toString()).contains("Nothing of this job is cut yet");
            assertThat(driveOn(server, "somehow")).isEqualTo(2);
            assertThat(err.toString()).contains("--cloth-check (somehow) must be marks=NEAR/FAR|box|edges");
            assertThat(table.finishedRecords()).isEmpty();
        }
    }

    @Test
    void the_head_goes_round_the_box_before_the_box_can_be_confirmed() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(driveOn(server, "box")).isEqualTo(1);
            assertThat(err.toString()).contains("The head has gone round the marker", "--cloth-check box=seen");
            MarkerBox box = MarkerBox.of(SampleJobs.program(3));
            assertThat(table.status().machine().position()).isEqualTo(box.near());
            assertThat(table.finishedRecords()).isEmpty();
            assertThat(driveOn(server, "box=seen")).as(err.toString()).isZero();
            assertThat(table.finishedRecords()).hasSize(145).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_was_shown_is_shown_again_when_another_host_has_had_the_table() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(driveOn(server, "box")).isEqualTo(1);
            assertThat(operate(server, "goto", "10", "10")).as(err.toString()).isZero();
            assertThat(driveOn(server, "box=seen")).isEqualTo(1);
            assertThat(err.toString()).contains("another host had commanded the table since");
            assertThat(table.finishedRecords()).isEmpty();
        }
    }

    @Test
    void a_job_that_is_cut_in_part_is_confirmed_by_its_cut_edges() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            Files.delete(folder.resolve("program.json.journal"));
            assertThat(driveOn(server, "box")).isEqualTo(1);
            assertThat(err.toString()).contains("Uncut cloth says nothing of a job that is cut in part");
            assertThat(driveOn(server, "edges")).isEqualTo(1);
            assertThat(err.toString()).contains("The head has gone to what is cut: at (", "piece 2", "edges=seen");
            assertThat(table.status().machine().position()).isEqualTo(new TablePoint(0, 0));
            assertThat(driveOn(server, "edges=seen")).as(err.toString()).isZero();
            assertThat(table.finishedRecords()).hasSize(145).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_lost_journal_after_a_power_loss_is_no_reason_not_to_ask_whether_the_cloth_has_moved() throws Exception {
        TableFirmware table = table(RingRetention.RETAINED, "record 60 power-loss 0.1");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            Files.delete(folder.resolve("program.json.journal"));
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("no journal says whether it was switched off since", "--cloth-unmoved", "--again");
            assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
            assertThat(table.finishedRecords()).hasSize(59);
            assertThat(drive(server.port(), "--first-uncut", "60", "--cloth-unmoved"))
                    .as(err.toString())
                    .isZero();
            assertThat(table.finishedRecords()).hasSize(145).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_same_command_again_does_not_confirm_the_cloth_of_before_a_power_loss() throws Exception {
        TableFirmware table = table(RingRetention.RETAINED, "record 60 power-loss 0.1");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(driveUnconfirmed(server.port(), "--first-uncut", "60", "--cloth-unmoved"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("where it lay", "or edges");
            assertThat(table.finishedRecords()).hasSize(59);
        }
    }

    @Test
    void what_is_typed_with_another_job_on_the_table_says_nothing_of_the_cloth_afterwards() throws Exception {
        TableFirmware table = table().homed();
        SimulatedTable another = new SimulatedTable(table, 8);
        another.takeLease();
        another.load(SampleJobs.pieces(1));
        another.dropLease();
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains(
                            "--cloth was typed while the table had job 4711, in state READY", "No cloth is confirmed");
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
    }

    @Test
    void neither_does_an_answer_about_the_cloth_and_it_is_said_why() throws Exception {
        TableFirmware table = table("record 60 ring-corrupt");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "reset")).as(err.toString()).isZero();
            SimulatedTable another = new SimulatedTable(table, 8);
            another.takeLease();
            another.load(SampleJobs.pieces(1));
            another.dropLease();
            assertThat(drive(server.port(), "--first-uncut", "60", "--cloth-unmoved"))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains(
                            "--first-uncut was typed while the table had job 4711, in state READY", "Check the cloth");
            assertThat(table.finishedRecords()).hasSize(59);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring-corrupt", "bad-record", "program-crc"})
    void a_fault_that_drops_the_program_leaves_the_count(String fault) throws Exception {
        TableFirmware table = table("record 60 " + fault);
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).as(fault).isEqualTo(1);
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("still counts that 59 of 145 records are done", "--first-uncut 60", "--again")
                    .doesNotContain("no longer knows");
            assertThat(drive(server.port(), "--first-uncut", "60", "--cloth-unmoved"))
                    .as(err.toString())
                    .isZero();
            assertThat(table.finishedRecords()).hasSize(145).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_abort_by_hand_leaves_the_count() throws Exception {
        TableFirmware table = table("record 72 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "abort")).isZero();
            assertThat(out.toString()).contains("71 records");
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("71 of 145 records are done", "--again");
        }
    }
}
