package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.RollCuts;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.cloth.ClothOracle;
import io.tailorline.cutter.sim.cloth.CutDrawing;
import io.tailorline.cutter.sim.cloth.CutMark;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A marker that is planned again, or only what is missing of it, and driven on the cloth that is cut. */
class MissingCommandTest extends TypedCommands {

    private final Marker marker = Markers.of(
            Markers.rectangle("back", 20, 20, 300, 200),
            Markers.piece(
                    "front",
                    Markers.rectangle(340, 20, 300, 200),
                    List.of(Markers.notch(450, 20, 90, Notch.Kind.SINGLE)),
                    List.of(new DrillHole(Point.of(500, 120), "dart"))),
            Markers.rectangle("sleeve", 20, 240, 300, 200),
            Markers.rectangle("facing", 340, 240, 300, 60));

    private Path markerFile;
    private Path journal;

    @BeforeEach
    void plan_a_marker() throws Exception {
        markerFile = folder.resolve("marker.json");
        journal = folder.resolve("program.json.journal");
        MarkerJson.write(marker, markerFile);
        assertThat(plan()).as(err.toString()).isZero();
    }

    private int plan(String... more) {
        List<String> words = new ArrayList<>(List.of("plan", markerFile.toString(), "--out", program.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Path roll() {
        return folder.resolve("R-2304.cuts");
    }

    private void assertCutOnce(TableFirmware table) {
        assertCutOnce(table, 0);
    }

    private void assertCutOnce(TableFirmware table, double rounding) {
        List<CutDrawing> jobs = table.cutDrawing().marks().stream()
                .map(CutMark::job)
                .distinct()
                .map(job -> table.cutDrawing().of(job))
                .toList();
        new ClothOracle(marker, rounding).assertCutOnce(jobs);
    }

    /** Twelve plans that differ from the usual one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--overcut=0",
                "--overcut=0.4",
                "--budget=11",
                "--budget=2",
                "--corner-rounding=0.7",
                "--most-rounded=3",
                "--turning-radius=3",
                "--shared-edges",
                "--corner-overcut=0.8",
                "--notches=flick",
                "--table=fast",
                "--table=slow"
            })
    void planned_again_before_during_and_after_the_job_it_is_cut_once(String option) throws Exception {
        String[] other = option.startsWith("--most-rounded")
                ? new String[] {option, "--corner-rounding=0.7"}
                : new String[] {option};
        TableFirmware table = table("record 20 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(driveUnconfirmed(server.port())).isEqualTo(1);
            assertThat(plan(other)).as(err.toString()).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("record 20");
            int marks = table.cutDrawing().marks().size();
            assertThat(marks).isPositive();
            assertThat(plan("--overcut=0.6")).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("of another program", "'operate abort --journal " + journal);
            assertThat(operate(server, "abort", "--journal", journal.toString()))
                    .isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("of the 4 pieces of this program are cut or begun already");
            assertThat(table.cutDrawing().marks()).hasSize(marks);
            List<String> rest = new ArrayList<>(List.of(other));
            rest.addAll(List.of("--missing", roll().toString()));
            assertThat(plan(rest.toArray(String[]::new))).as(err.toString()).isZero();
            assertThat(drive(server.port())).as(err.toString()).isZero();
            int all = table.cutDrawing().marks().size();
            assertThat(plan("--overcut=0.6")).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("4 of the 4 pieces of this program are cut or begun already", "7/front/1", "--again")
                    .contains("plan MARKER.json --missing " + roll());
            Files.delete(journal);
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(plan("--missing", roll().toString())).isEqualTo(1);
            assertThat(err.toString()).contains("Nothing is missing: all 4 pieces");
            assertThat(table.cutDrawing().marks()).hasSize(all);
        }
        assertCutOnce(table, option.contains("round") || option.contains("budget") ? 0.7 : 0);
    }

    @Test
    void a_record_that_is_not_there_is_a_missing_input_file() throws Exception {
        Path none = journal.resolveSibling("none.journal.json");
        assertThat(plan("--missing", none.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("--missing: no such file; expected the journal of a job, or ROLL.cuts");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9, 20, 33, 47})
    void after_an_abort_the_missing_pieces_are_planned_and_cut(int record) throws Exception {
        TableFirmware table = table("record " + record + " knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(plan("--missing", journal.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("is not ended", "nothing is guessed about cloth", "operate abort");
            assertThat(operate(server, "abort", "--journal", journal.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString()).contains("records done", "plan MARKER.json --missing " + journal);
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(plan("--overcut", "0")).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("of the 4 pieces of this program are cut or begun already");
            assertThat(plan("--missing", journal.toString(), "--overcut", "0"))
                    .as(err.toString())
                    .isZero();
            assertThat(drive(server.port())).as(err.toString()).isZero();
            assertThat(plan("--missing", roll().toString())).isEqualTo(1);
            assertThat(err.toString()).contains("Nothing is missing");
        }
        assertCutOnce(table);
    }

    @Test
    void a_job_whose_end_nobody_recorded_is_planned_once_somebody_has_looked() throws Exception {
        TableFirmware table = table("record 20 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            Files.delete(journal);
            assertThat(plan("--overcut", "0")).isZero();
            assertThat(operate(server, "abort")).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString())
                    .contains("4 of the 4 pieces", "whose end is not recorded", "--first-uncut RECORD");
            assertThat(plan("--missing", roll().toString())).isEqualTo(1);
            assertThat(plan("--missing", roll().toString(), "--first-uncut", "999"))
                    .isEqualTo(1);
            assertThat(plan("--first-uncut", "20")).isEqualTo(2);
            assertThat(plan("--missing", roll().toString(), "--first-uncut", "20"))
                    .as(err.toString())
                    .isZero();
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
    }

    @Test
    void a_job_that_is_aborted_at_the_table_while_it_is_driven_ends_with_what_the_table_has_counted() throws Exception {
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            CompletableFuture<Integer> host = time.during(() -> {
                CompletableFuture<Integer> typed =
                        CompletableFuture.supplyAsync(time.begun(() -> drive(server.port()))::live);
                passUntil(() -> table.finishedRecords().size() >= 20);
                new SimulatedTable(table, table.leaseToken()).abort();
                return typed;
            });
            assertThat(host.get(1, TimeUnit.MINUTES)).isEqualTo(1);
            assertThat(err.toString()).contains("was aborted at the table", "plan MARKER.json --missing " + journal);
            assertThat(plan("--overcut", "0", "--missing", journal.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
        assertCutOnce(table);
    }

    @Test
    void what_is_missing_is_cut_on_cloth_that_is_found_by_the_edges_of_what_is_cut() throws Exception {
        TableFirmware table = table("record 33 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "abort", "--journal", journal.toString()))
                    .isZero();
            assertThat(plan("--missing", journal.toString())).isZero();
            assertThat(driveUnconfirmed(server.port(), "--cloth", "R-2304", "--cloth-check", "box"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("Uncut cloth says nothing of a job that is cut in part");
            assertThat(driveUnconfirmed(server.port(), "--cloth", "R-2304", "--cloth-check", "edges"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("The head has gone to what is cut: at (", "7/front/1", "edges=seen");
            assertThat(driveUnconfirmed(server.port(), "--cloth", "R-2304", "--cloth-check", "edges=seen"))
                    .as(err.toString())
                    .isZero();
        }
        assertCutOnce(table);
    }

    @Test
    void a_count_that_may_be_another_job_s_ends_none() throws Exception {
        TableFirmware table = table("record 20 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "abort")).isZero();
            assertThat(operate(server, "abort", "--journal", journal.toString()))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains(
                            "is not what the table had: job 0",
                            "It is left open",
                            "The table has done what was asked.");
            assertThat(plan("--missing", journal.toString())).isEqualTo(1);
        }
    }

    @Test
    void a_program_of_what_is_missing_is_driven_once_though_it_finishes_a_begun_piece() throws Exception {
        TableFirmware table = table("record 9 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "abort", "--journal", journal.toString()))
                    .isZero();
            assertThat(plan("--missing", journal.toString())).isZero();
            Path other = folder.resolve("other.json");
            Files.copy(program, other);
            assertThat(drive(server.port())).as(err.toString()).isZero();
            Files.copy(other, program, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(journal);
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("are cut or begun already");
        }
        assertCutOnce(table);
    }

    @Test
    void the_rest_of_a_begun_piece_is_not_cut_on_another_roll() throws Exception {
        TableFirmware table = table("record 20 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "abort", "--journal", journal.toString()))
                    .isZero();
            assertThat(plan("--missing", journal.toString())).isZero();
            int marks = table.cutDrawing().marks().size();
            assertThat(driveUnconfirmed(server.port(), "--cloth", "R-2305", "--cloth-check", marks()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("is begun on cloth 'R-2304'", "its rest is not cut on 'R-2305'");
            assertThat(table.cutDrawing().marks()).hasSize(marks);
            assertThat(drive(server.port())).as(err.toString()).isZero();
        }
        assertCutOnce(table);
    }

    @Test
    void a_person_s_answer_ends_one_job_above_what_the_table_has_confirmed_and_once_the_plan_is_written()
            throws Exception {
        TableFirmware table = table("record 20 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
        }
        String store = Files.readString(roll());
        assertThat(plan("--missing", journal.toString(), "--first-uncut", "19")).isEqualTo(1);
        assertThat(err.toString()).contains("--first-uncut (19) must lie above 19");
        try (CutJournal driven = CutJournal.open(journal)) {
            assertThat(driven.job()).isPresent();
            assertThat(plan("--missing", journal.toString(), "--first-uncut", "20"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("is being driven with journal " + journal);
        }
        assertThat(plan("--missing", journal.toString(), "--first-uncut", "20", "--budget=1", "--strict"))
                .isEqualTo(1);
        assertThat(roll()).hasContent(store);
        RollCuts.Entry begun = new RollCuts(roll()).entries().get(0);
        RollCuts other = new RollCuts(folder.resolve("R-2305.cuts"));
        other.add(new RollCuts.Entry(begun.at(), begun.event(), begun.job() + 1, begun.words()));
        assertThat(plan("--missing", journal.toString(), "--first-uncut", "20")).isEqualTo(1);
        assertThat(err.toString()).contains("is a record of one job, and the ends of 2 are not recorded");
        Files.delete(other.file());
        assertThat(plan("--missing", journal.toString(), "--first-uncut", "20"))
                .as(err.toString())
                .isZero();
        assertThat(new RollCuts(roll()).entries())
                .last()
                .extracting(RollCuts.Entry::event)
                .isEqualTo(RollCuts.Event.STOPPED);
    }

    @Test
    void a_program_that_does_not_name_the_marker_of_a_piece_without_an_order_is_planned_again() throws Exception {
        markerFile = folder.resolve("anonymous.json");
        Files.writeString(
                markerFile,
                MarkerJson.write(marker).replace("\"7/", "\"/").replace("\"order\": \"7\"", "\"order\": \"\""));
        assertThat(plan()).as(err.toString()).isZero();
        Files.writeString(program, Files.readString(program).replaceFirst("\"marker\":\"[^\"]*\",?", ""));
        assertThat(ProgramJson.read(program).marker()).isEmpty();
        try (ModbusTableServer server = serve(table())) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("pieces without an order", "plan it again");
        }
    }

    @Test
    void a_marker_that_lays_the_cut_pieces_elsewhere_is_refused() throws Exception {
        TableFirmware table = table("record 20 knife-stuck");
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(operate(server, "abort", "--journal", journal.toString()))
                    .isZero();
        }
        List<Placement> moved = new ArrayList<>(marker.placements());
        moved.replaceAll(piece -> Markers.rectangle(
                piece.piece().withinOrder(),
                piece.cutLine().points().get(0).x() + 40,
                piece.cutLine().points().get(0).y(),
                290,
                50));
        MarkerJson.write(Markers.of(moved), markerFile);
        assertThat(plan("--missing", journal.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("is cut at (", "would be cut into cloth that is cut");
    }

    @Test
    void a_store_that_begins_otherwise_is_refused_before_anything_moves() throws Exception {
        Files.writeString(
                folder.resolve("program.json.cuts"), "33c5a52d 2026-01-02T03:04:05Z CUT 4711 7F3A-C21E R-2304\n");
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString().lines()).hasSize(1);
            assertThat(err.toString()).contains("program.json.cuts begins with '2026-01-02", "--again");
            assertThat(table.cutDrawing().marks()).isEmpty();
        }
    }

    @Test
    void a_marker_without_an_order_is_known_by_its_lines() throws Exception {
        markerFile = folder.resolve("anonymous.json");
        Files.writeString(
                markerFile,
                MarkerJson.write(marker).replace("\"7/", "\"/").replace("\"order\": \"7\"", "\"order\": \"\""));
        assertThat(plan()).as(err.toString()).isZero();
        TableFirmware table = table();
        try (ModbusTableServer server = serve(table)) {
            assertThat(drive(server.port())).as(err.toString()).isZero();
            assertThat(plan("--overcut", "0")).isZero();
            assertThat(drive(server.port())).isEqualTo(1);
            assertThat(err.toString()).contains("4 of the 4 pieces");
            Files.writeString(markerFile, Files.readString(markerFile).replace("300", "301"));
            assertThat(plan()).as(err.toString()).isZero();
            assertThat(operate(server, "clear")).as(err.toString()).isZero();
            assertThat(drive(
                            server.port(),
                            "--journal",
                            folder.resolve("another").toString()))
                    .as(err.toString())
                    .isZero();
        }
    }

    @Test
    void the_program_says_where_its_pieces_lie() throws Exception {
        assertThat(ProgramJson.read(program).pieces())
                .allSatisfy(piece -> assertThat(piece.place()).isPresent());
        assertThat(ProgramJson.text(ProgramJson.read(program))).isEqualTo(Files.readString(program));
        assertThat(Files.readString(program)).contains("\"marker\":\"");
    }
}
