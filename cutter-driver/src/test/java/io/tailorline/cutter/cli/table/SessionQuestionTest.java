package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.SampleJobs;
import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is typed about the cloth before the knife goes down. */
class SessionQuestionTest extends TypedCommands {

    private final String[] marks = GeometryHash.of(SampleJobs.program(3)).split("-");

    private int drive(TableFirmware table, String typed) throws Exception {
        try (ModbusTableServer server = serve(table)) {
            return run(
                    Optional.of(new BufferedReader(new StringReader(typed))),
                    "drive",
                    program.toString(),
                    "--port",
                    Integer.toString(server.port()));
        }
    }

    @Test
    void whoever_reads_both_marks_and_sees_uncut_cloth_has_it_cut() throws Exception {
        TableFirmware table = table();
        assertThat(drive(table, "\nR 17/3\nmarks\n%s\n%s\nmaybe\nyes\n".formatted(marks[0].toLowerCase(), marks[1])))
                .as(err.toString())
                .isZero();
        assertThat(table.finishedRecords()).hasSize(145);
        assertThat(err.toString()).contains("The marker takes ", "Which roll or sheet lies on the table?");
        assertThat(RollCuts.of(folder, "R 17/3").entries())
                .extracting(RollCuts.Entry::event)
                .containsExactly(RollCuts.Event.BEGUN, RollCuts.Event.CUT);
    }

    @Test
    void where_the_cloth_is_laid_is_said_before_it_is_asked_for() throws Exception {
        ProgramJson.write(
                SampleJobs.program(3).withCloth(new ClothPlace(new TablePoint(0, 0), 10, 1500, 900)), program);

        assertThat(drive(table(), "R1\nmarks\n%s\n%s\nno\n".formatted(marks[0], marks[1])))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "near selvedge at y = -10.0 mm and its far one at y = 1510.0 mm, usable from x = 0.0 mm, where the marker begins, to x = 900.0 mm",
                        "and the selvedges on their lines?");
    }

    @Test
    void marks_of_another_marker_stop_it() throws Exception {
        TableFirmware table = table();
        assertThat(drive(table, "R1\nmarks\n%s\n%s\n".formatted(marks[1], marks[0])))
                .isEqualTo(1);
        assertThat(err.toString()).contains("are not the marks of this program. Maybe another marker is projected");
        assertThat(table.finishedRecords()).isEmpty();
    }

    @Test
    void the_head_shows_the_marker_s_box_before_it_is_confirmed() throws Exception {
        TableFirmware table = table();
        assertThat(drive(table, "R1\nsomehow\nbox\nyes\nno\n")).isEqualTo(1);
        assertThat(err.toString()).contains("Did it stay over uncut cloth", "Lay the cloth");
        assertThat(table.finishedRecords()).isEmpty();
        assertThat(table.status().machine().feedOverride()).isEqualTo(100);
        assertThat(drive(table, "R1\nbox\nyes\nyes\n")).as(err.toString()).isZero();
        assertThat(table.finishedRecords()).hasSize(145);
    }

    @Test
    void whoever_sees_that_the_cloth_of_a_begun_job_has_moved_is_told_the_way() throws Exception {
        TableFirmware table = table("record 60 knife-stuck");
        assertThat(drive(table, "R1\nmarks\n%s\n%s\nyes\n".formatted(marks[0], marks[1])))
                .isEqualTo(1);
        Files.delete(folder.resolve("program.json.journal"));
        assertThat(drive(table, "R1\nmarks\n%s\n%s\nno\n".formatted(marks[0], marks[1])))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("The cloth has moved", "'operate abort --journal JOURNAL'", "--missing JOURNAL'. To cut");
        assertThat(table.finishedRecords()).hasSize(59);
    }

    @Test
    void without_an_answer_nothing_is_cut() throws Exception {
        TableFirmware table = table();
        assertThat(drive(table, "R1\nmarks\n")).isEqualTo(1);
        assertThat(table.finishedRecords()).isEmpty();
    }
}
