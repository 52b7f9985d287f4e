package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.SampleJobs;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code drive} asks the person at the terminal; what is typed is given beforehand. */
class ClothQuestionTest {

    private static final double SPEED = 100;
    private static final Pattern MAY_BE_CUT = Pattern.compile("  record (\\d+): [a-z]+ (?:of [0-9.]+ mm )?at ");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path program;

    @TempDir
    Path folder;

    @BeforeEach
    void write_a_program() throws Exception {
        program = folder.resolve("program.json");
        ProgramJson.write(SampleJobs.program(3), program);
    }

    private static TableFirmware table(RingRetention memory) throws Exception {
        return new TableFirmware(
                SampleJobs.TABLE,
                SteadyClock.startingAt(InstantSource.system()),
                SPEED,
                FaultScript.parse(List.of("record 60 power-loss 0.1")),
                memory);
    }

    private int drive(TableFirmware table, String typed, String... more) throws Exception {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        try (ModbusTableServer server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0)) {
            List<String> arguments =
                    new ArrayList<>(List.of("drive", program.toString(), "--port", Integer.toString(server.port())));
            arguments.addAll(List.of("--cloth", "R-2304", "--cloth-check", "marks"));
            arguments.addAll(List.of(more));
            return CutterCli.run(
                    Optional.of(new BufferedReader(new StringReader(typed))),
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    arguments.toArray(String[]::new));
        }
    }

    /** What marks the cloth is done once; moving there may be done again. */
    private static void assertCutOnce(TableFirmware table) {
        Set<Long> marks =
                UncertainRange.between(
                                SampleJobs.program(3), 1, SampleJobs.pieces(3).records())
                        .marks()
                        .stream()
                        .map(UncertainRange.Mark::record)
                        .collect(Collectors.toSet());
        assertThat(table.finishedRecords().stream().filter(marks::contains)).doesNotHaveDuplicates();
        assertThat(table.finishedRecords().stream().distinct().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, SampleJobs.pieces(3).records())
                        .boxed()
                        .toList());
    }

    @Test
    void the_first_record_that_is_not_cut_is_asked_for_and_cut_next() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, "what?\nnot moved\n60\nyes\n")).isZero();
        assertCutOnce(table);
        assertThat(err.toString())
                .contains("Check the cloth")
                .contains("The uncertain lines are drawn in " + folder.resolve("program.json.uncertain.svg"))
                .contains("Has the cloth moved since the table stopped? [not moved / moved] Has the cloth moved")
                .containsPattern(MAY_BE_CUT)
                .contains("Everything before record 60 of ");
        assertThat(folder.resolve("program.json.uncertain.svg")).content().contains(">60</text>");
    }

    @Test
    void whoever_presses_enter_is_asked_line_by_line_until_the_first_that_is_not_cut() throws Exception {
        TableFirmware seen = table(RingRetention.LOST);
        assertThat(drive(seen, "")).isEqualTo(1);
        assertThat(err.toString()).contains("No answer came");
        assertThat(drive(seen, "not moved\n")).isEqualTo(1);
        long cut = MAY_BE_CUT
                .matcher(err.toString())
                .results()
                .filter(mark -> Long.parseLong(mark.group(1)) < 60)
                .count();
        String answers = "not moved\n\n" + "cut\n".repeat((int) cut) + "perhaps\nnot cut\nyes\n";
        assertThat(drive(seen, answers)).isZero();
        assertCutOnce(seen);
    }

    @Test
    void cloth_that_has_moved_is_not_cut() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, "moved\n")).isEqualTo(1);
        assertThat(err.toString()).contains("cut in the wrong place");
        assertThat(table.finishedRecords()).hasSize(59);
    }

    @Test
    void whoever_does_not_stand_by_the_answer_is_asked_again_next_time() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        assertThat(drive(table, "not moved\n60\nno\n")).isEqualTo(1);
        assertThat(table.finishedRecords()).hasSize(59);
        assertThat(drive(table, "not moved\n60\nyes\n")).isZero();
        assertCutOnce(table);
    }

    @Test
    void a_table_that_kept_its_count_is_only_asked_about_the_cloth() throws Exception {
        TableFirmware table = table(RingRetention.RETAINED);
        Path picture = folder.resolve("place.svg");
        assertThat(drive(table, "not moved\nyes\n", "--uncertain-svg", picture.toString()))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).doesNotContain("Which record");
        assertThat(picture).content().contains("Has the cloth moved?");
        assertCutOnce(table);
    }

    @Test
    void a_picture_that_cannot_be_written_keeps_nobody_from_answering() throws Exception {
        TableFirmware table = table(RingRetention.LOST);
        Path nowhere = folder.resolve("no/such/place.svg");
        assertThat(drive(table, "not moved\n60\nyes\n", "--uncertain-svg", nowhere.toString()))
                .isZero();
        assertThat(err.toString()).contains("--uncertain-svg");
        assertThat(Files.exists(nowhere)).isFalse();
    }
}
