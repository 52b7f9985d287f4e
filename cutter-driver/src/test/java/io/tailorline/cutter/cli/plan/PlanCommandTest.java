package io.tailorline.cutter.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.cli.CutterCli;
import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Notch;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int plan(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "plan";
        arguments[1] = folder.resolve("marker.json").toString();
        arguments[2] = "--out";
        arguments[3] = folder.resolve("program.json").toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CutterCli.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void lay(Placement... placements) throws Exception {
        MarkerJson.write(Markers.of(placements), folder.resolve("marker.json"));
    }

    @Test
    void a_marker_becomes_a_program_and_its_time_is_told_by_part() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100, 180, 75));

        assertThat(plan("--table", "fast")).as(err.toString()).isZero();

        assertThat(ProgramJson.read(folder.resolve("program.json")).pieces()).hasSize(2);
        assertThat(out.toString().lines().map(line -> line.replaceAll("  .*", "")))
                .containsExactly(
                        "table",
                        "geometry",
                        "cut",
                        "corners",
                        "lifts",
                        "notches",
                        "drills",
                        "sharpen",
                        "air",
                        "conveyor",
                        "total",
                        "cut length",
                        "air length");
        assertThat(out.toString()).contains("cut length     1.02 m");
    }

    @Test
    void the_other_files_are_written_when_asked_for() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));
        String[] options = new String[12];
        int next = 0;
        for (String kind : new String[] {"iso", "hpgl", "gcode", "dxf", "marker-dxf", "svg"}) {
            options[next++] = "--" + kind;
            options[next++] = folder.resolve("program." + kind).toString();
        }

        assertThat(plan(options)).as(err.toString()).isZero();

        for (int i = 1; i < options.length; i += 2) {
            assertThat(Path.of(options[i])).isNotEmptyFile();
        }
    }

    @Test
    void a_file_that_is_refused_leaves_the_old_program_as_it_was() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100, 180, 75));
        Path iso = folder.resolve("suit.iso");
        Path profile = folder.resolve("short.yaml");
        Files.writeString(folder.resolve("program.json"), "old");
        Files.writeString(
                profile,
                ProfileYaml.fitted("reference", BuiltInProfile.REFERENCE.profile(), "short", folder)
                        + "files:\n  iso: {maxPoints: 4}\n");

        assertThat(plan("--table", profile.toString(), "--iso", iso.toString()))
                .as(err.toString())
                .isEqualTo(1);

        assertThat(folder.resolve("program.json")).hasContent("old");
        assertThat(iso).doesNotExist();
    }

    @Test
    void files_are_written_as_the_table_wants_them_and_options_go_first() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 2500, 1300, 180, 75));
        Path iso = folder.resolve("suit.iso");
        Path hpgl = folder.resolve("suit.hpgl");

        assertThat(plan("--iso", iso.toString(), "--iso-format", "g71", "--split-m-blocks"))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(iso)).contains("*N1*G71*");

        assertThat(plan("--hpgl", hpgl.toString(), "--hpgl-version", "1"))
                .as(err.toString())
                .isZero();
        assertThat(hpgl).doesNotExist();
        assertThat(folder.resolve("suit-1.hpgl")).content().contains("PU");
        assertThat(folder.resolve("suit-2.hpgl")).content().contains("PU");
        assertThat(folder.resolve("suit-3.hpgl")).doesNotExist();
        assertThat(out.toString())
                .contains(
                        "suit-1.hpgl: set the origin at x ",
                        "suit-2.hpgl: set the origin at x ",
                        "geometry   " + GeometryHash.of(ProgramJson.read(folder.resolve("program.json"))));

        assertThat(plan("--hpgl", hpgl.toString(), "--hpgl-version", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--hpgl-version (3) must be 1 or 2.");
    }

    @Test
    void a_marker_that_does_not_fit_is_refused_with_one_line_and_no_file() throws Exception {
        Marker wide = new Marker(
                Fabric.plain("wide cloth", 1801, Nap.TWO_WAY, 2),
                500,
                0.8,
                List.of(Markers.rectangle("flap/1", 10, 10, 180, 75)));
        MarkerJson.write(wide, folder.resolve("marker.json"));

        assertThat(plan()).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("1801.0 mm", "1800.0 mm");
        assertThat(folder.resolve("program.json")).doesNotExist();
    }

    @Test
    void pieces_that_overlap_or_lie_off_the_cloth_are_refused() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 150, 80, 180, 75));
        assertThat(plan()).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("'7/flap/1' and '7/flap/2' overlap");

        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 10, 180, 75));
        assertThat(plan()).isEqualTo(1);
        lay(Markers.rectangle("back/1", 10, 10, 700, 500), Markers.rectangle("flap/2", 100, 100, 180, 75));
        assertThat(plan()).isEqualTo(1);
        lay(Markers.rectangle("flap/1", 10, 1430, 180, 75));
        assertThat(plan()).isEqualTo(1);
        assertThat(folder.resolve("program.json")).doesNotExist();

        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 84.99, 180, 75));
        assertThat(plan()).as(err.toString()).isZero();
    }

    @Test
    void what_the_marker_leaves_out_is_told() throws Exception {
        Marker whole = Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75));
        MarkerJson.write(
                whole.without(List.of(BundleRef.parse("7/trousers"), BundleRef.parse("8/jacket"))),
                folder.resolve("marker.json"));

        assertThat(plan()).isZero();
        assertThat(err.toString().lines()).containsExactly("Not cut, the marker leaves it out: 7/trousers, 8/jacket.");
    }

    @Test
    void a_broken_marker_is_told_with_its_place() throws Exception {
        Files.writeString(folder.resolve("marker.json"), "{\"schema\":\"tailorline/marker/1\"}");

        assertThat(plan()).isEqualTo(3);
        assertThat(err.toString()).contains("marker.json").contains("unit");
    }

    @Test
    void an_unknown_table_is_a_broken_input() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));

        assertThat(plan("--table", "quick")).isEqualTo(3);
        assertThat(err.toString()).contains("slow, reference, fast");
    }

    @Test
    void a_budget_that_is_kept_is_told_in_one_line() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));

        assertThat(plan("--budget", "160")).as(err.toString()).isZero();

        assertThat(out.toString().lines().toList()).last().asString().isEqualTo("budget       160.00 s, kept");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_was_tried_for_a_budget_is_told_and_reported() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100, 180, 75));
        Path report = folder.resolve("report.json");

        assertThat(plan("--budget", "1", "--report", report.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("budget         1.00 s, over by", "is over the budget of 1 s by")
                .contains("  As requested: ", " of 6 corner lifts rounded within 0.7 mm: ", "  Time by part: ");
        assertThat(folder.resolve("program.json")).exists();
        assertThat(Files.readString(report))
                .contains("\"schema\":\"tailorline/budget-report/1\"", "\"kept\":false", "\"what\":\"shared-edges\"")
                .contains("\"outcome\":\"impossible\"", "\"applied\":[\"rounding\"]", "\"part\":\"lifts\"");
    }

    @Test
    void shared_edges_that_save_nothing_are_told_with_the_reason() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100, 180, 75));
        assertThat(plan("--shared-edges")).isZero();
        assertThat(err.toString()).contains("no edges are cut once", "gap of 0");
        assertThat(plan("--corner-rounding", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("plan --help' shows the options").doesNotContain("Usage:");

        err.getBuffer().setLength(0);
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 85, 180, 75));
        assertThat(plan("--shared-edges")).isZero();
        assertThat(err.toString()).doesNotContain("no edges are cut once");
    }

    @Test
    void corners_stay_as_drawn_when_rounding_is_forbidden() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));

        assertThat(plan("--budget", "1", "--most-rounding", "0")).isZero();

        assertThat(out.toString()).doesNotContain("rounded");
    }

    @Test
    void another_marker_of_the_same_pieces_is_tried_and_told() throws Exception {
        lay(Markers.rectangle("flap/1", 1000, 1000, 180, 75), Markers.rectangle("flap/2", 1000, 10, 180, 75));
        Path other = folder.resolve("other.json");
        MarkerJson.write(
                Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 90, 180, 75)),
                other);

        assertThat(plan("--budget", "1", "--most-rounding", "0", "--other-marker", other.toString()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("Nested again for time, 5.00 m of cloth instead of 5.00 m: ", " s less.");
        assertThat(err.toString()).contains("the program cuts " + other);
    }

    @Test
    void another_marker_of_other_pieces_is_refused_by_name() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));
        Path other = folder.resolve("other.json");
        MarkerJson.write(Markers.of(Markers.rectangle("flap/2", 10, 10, 180, 75)), other);
        assertThat(plan("--budget", "1", "--other-marker", other.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("missing [7/flap/1], surplus [7/flap/2]");

        MarkerJson.write(Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 76)), other);
        assertThat(plan("--budget", "1", "--other-marker", other.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("piece '7/flap/1' of 13680 mm2; expected 13500 mm2 as in the marker");
    }

    @Test
    void another_marker_without_an_internal_cut_or_with_another_is_refused() throws Exception {
        Placement flap = Markers.rectangle("flap/1", 10, 10, 180, 75);
        lay(Markers.slashed(flap, Point.of(100, 50), Point.of(140, 50)));
        Path other = folder.resolve("other.json");

        MarkerJson.write(Markers.of(flap), other);
        assertThat(plan("--budget", "1", "--other-marker", other.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains(
                        "piece '7/flap/1' with 0 internal cuts of 0.0 mm in all; expected 1 of 40.0 mm as in the marker");

        MarkerJson.write(Markers.of(Markers.slashed(flap, Point.of(100, 50), Point.of(140.2, 50))), other);
        assertThat(plan("--budget", "1", "--other-marker", other.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("with 1 internal cuts of 40.2 mm in all; expected 1 of 40.0 mm");
    }

    @Test
    void the_same_internal_cut_laid_otherwise_is_the_same() throws Exception {
        lay(Markers.slashed(
                Markers.rectangle("flap/1", 1000, 1000, 180, 75), Point.of(1100, 1050), Point.of(1140, 1060)));
        Path other = folder.resolve("other.json");
        MarkerJson.write(
                Markers.of(Markers.slashed(
                        Markers.rectangle("flap/1", 10, 10, 180, 75), Point.of(110, 60), Point.of(150.01, 70.01))),
                other);

        assertThat(plan("--budget", "1", "--other-marker", other.toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void another_marker_on_other_cloth_or_with_other_marks_is_refused() throws Exception {
        Ring line = Markers.rectangle(10, 10, 180, 75);
        Marker marker = Markers.of(
                Markers.piece("flap/1", line, List.of(Markers.notch(50, 10, 90, Notch.Kind.SINGLE)), List.of()));
        lay(marker.placements().toArray(Placement[]::new));
        Path other = folder.resolve("other.json");

        MarkerJson.write(Markers.of(Markers.piece("flap/1", line)), other);
        assertThat(plan("--budget", "1", "--other-marker", other.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("piece '7/flap/1' with 0 notches and 0 holes; expected 1 and 0 as in the marker");

        Fabric cloth = Fabric.plain("other cloth", 1400, Nap.ONE_WAY, 2);
        MarkerJson.write(new Marker(cloth, 5000, 0.8, marker.placements()), other);
        assertThat(plan("--budget", "1", "--other-marker", other.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("'other cloth' of 1400 mm; expected the cloth of the marker, 'test cloth' of 1500 mm");
    }

    @Test
    void a_strict_budget_that_is_missed_writes_no_program() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));

        assertThat(plan("--budget", "1", "--strict")).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(1).first().asString().contains("over the budget of 1 s by");
        assertThat(folder.resolve("program.json")).doesNotExist();
    }

    @Test
    void options_of_a_budget_need_one_and_must_make_sense() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));

        assertThat(plan("--strict")).isEqualTo(2);
        assertThat(plan("--budget", "0")).isEqualTo(2);
        assertThat(plan("--budget", "9", "--second-out", "x.json")).isEqualTo(2);
        assertThat(plan("--corner-rounding", "7")).isEqualTo(2);
        assertThat(err.toString()).contains("cornerRounding (7.0 mm)");
    }

    @Test
    void corners_are_rounded_when_asked() throws Exception {
        lay(Markers.rectangle("flap/1", 10, 10, 180, 75));
        assertThat(plan()).isZero();
        int lifts = lifts();

        assertThat(plan("--corner-rounding", "0.7")).as(err.toString()).isZero();

        assertThat(lifts()).isLessThan(lifts);

        assertThat(plan("--corner-rounding", "0.7", "--most-rounded", "2")).isZero();
        assertThat(lifts()).isEqualTo(lifts - 2);
        assertThat(plan("--corner-rounding", "0.7", "--most-rounded", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("mostRounded (-1 corners) must be at least 0");
    }

    private int lifts() throws Exception {
        return (int) ProgramJson.read(folder.resolve("program.json")).steps().stream()
                .filter(CutStep.CornerLift.class::isInstance)
                .count();
    }
}
