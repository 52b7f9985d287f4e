package io.tailorline.cutter.file;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.render.ProgramSvg;
import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files, pictures and ranges of a program with one cut, from (200, 150) out through the edge at y = 100. */
class InternalCutFilesTest {

    private static final Placement PLAIN = Markers.rectangle("front", 100, 100, 200, 100);
    private static final Marker MARKER = Markers.of(Markers.slashed(PLAIN, Point.of(200, 150), Point.of(200, 100)));
    private static final CutProgram PROGRAM = planned(MARKER);

    private static CutProgram planned(Marker marker) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    /** M19: the cutter's own overcut and advance would reach beyond the inner end. */
    @Test
    void iso_cuts_it_first_without_overcut_and_advance() {
        String iso = IsoWriter.write(
                PROGRAM,
                "suit 7",
                new FileOptions.Iso(IsoFormat.G71, false, 1524, 1500, true, FileOptions.Overcut.FILE));

        assertThat(iso).contains("N1*G71*X2000Y1500*M14*M19*X2000Y1000*X2000Y992*M15*X");
        assertThat(iso.split("M19", -1)).hasSize(2);
    }

    /** The knife plunges again in the corner, up to where M19 holds. */
    @Test
    void iso_renews_it_where_the_knife_lifts_in_a_corner() {
        CutProgram cornered =
                planned(Markers.of(Markers.slashed(PLAIN, Point.of(200, 150), Point.of(240, 150), Point.of(240, 130))));
        String iso = IsoWriter.write(
                cornered,
                "suit 7",
                new FileOptions.Iso(IsoFormat.G71, false, 1524, 1500, true, FileOptions.Overcut.FILE));

        assertThat(iso).contains("X2000Y1500*M14*M19*M46*X2400Y1500*M19*X2400Y1300*M15*X");
        assertThat(iso.split("M19", -1)).as("not in the outline").hasSize(3);
    }

    @Test
    void hpgl_cuts_it_with_the_cutting_pen_before_the_outline() {
        assertThat(HpglWriter.write(PROGRAM)).contains("SP1;\nPU8000,6000;PD;PD8000,4000;PD8000,3968;PU;\nPU");
    }

    @Test
    void gcode_turns_the_blade_along_it_before_it_goes_down() {
        assertThat(GcodeWriter.write(PROGRAM)).contains("G0 X200 Y150 C-90\nM3\nG1 X200 Y100\nG1 X200 Y99.2\nM5\n");
    }

    @Test
    void dxf_has_it_on_layer_11_as_an_open_line() {
        String open = "0\nPOLYLINE\n8\n11\n66\n1\n70\n0\n";
        assertThat(DxfWriter.write(PROGRAM))
                .contains(open + "0\nVERTEX\n8\n11\n10\n200\n20\n150\n0\nVERTEX\n8\n11\n10\n200\n20\n100\n")
                .contains("0\nSEQEND\n8\n11\n0\nPOLYLINE\n8\n1\n");
        assertThat(MarkerDxf.write(MARKER))
                .contains(open + "0\nVERTEX\n8\n11\n10\n200\n20\n150\n0\nVERTEX\n8\n11\n10\n200\n20\n100\n0\nSEQEND\n");
    }

    @Test
    void shapes_that_differ_in_their_cut_are_two_blocks() {
        Placement other = Markers.rectangle("front/2", 100, 300, 200, 100);
        Placement same = Markers.slashed(
                Markers.rectangle("front/2", 100, 100, 200, 100), Point.of(200, 150), Point.of(200, 100));

        assertThat(blocks(Markers.of(MARKER.placements().get(0), same))).isEqualTo(1);
        assertThat(blocks(Markers.of(MARKER.placements().get(0), other))).isEqualTo(2);
        assertThat(blocks(Markers.of(
                        MARKER.placements().get(0),
                        Markers.slashed(
                                Markers.rectangle("front/2", 100, 100, 200, 100),
                                Point.of(210, 150),
                                Point.of(210, 100)))))
                .isEqualTo(2);
    }

    private static int blocks(Marker marker) {
        return MarkerDxf.write(marker).split("\nBLOCK\n", -1).length - 1;
    }

    @Test
    void the_file_of_the_program_says_that_it_lies_inside() throws FormatFault {
        String json = ProgramJson.text(PROGRAM);

        assertThat(json).contains("{\"op\":\"down\",\"inside\":true}").contains("{\"op\":\"down\"},");
        assertThat(ProgramJson.parse("program", json)).isEqualTo(PROGRAM);
        assertThat(ProgramJson.text(planned(Markers.of(PLAIN)))).doesNotContain("inside");
    }

    @Test
    void the_hash_tells_it() {
        assertThat(GeometryHash.of(PROGRAM))
                .isNotEqualTo(GeometryHash.of(planned(Markers.of(PLAIN))))
                .isNotEqualTo(GeometryHash.of(
                        planned(Markers.of(Markers.slashed(PLAIN, Point.of(200, 150), Point.of(200.01, 100))))));
    }

    @Test
    void in_the_picture_the_outline_stays_filled_and_the_cut_is_a_line() {
        String svg = ProgramSvg.draw(PROGRAM, 1500);

        assertThat(svg).contains("class=\"cut\"").contains("class=\"cut open\" d=\"M200 1350L200 1400L200 1400.8\"");
        assertThat(ProgramSvg.draw(planned(Markers.of(PLAIN)), 1500)).doesNotContain("class=\"cut open\"");
    }

    /** Piece, air, down, cut, overcut, up: stopped in between, an operator is asked for the two cuts. */
    @Test
    void a_person_is_asked_for_it_as_for_any_other_cut() {
        List<UncertainRange.Mark> marks = UncertainRange.between(PROGRAM, 3, 6).marks();

        assertThat(marks).extracting(UncertainRange.Mark::kind).containsExactly(Kind.CUT, Kind.CUT);
        assertThat(marks.get(0).line()).containsExactly(at(200, 150), at(200, 100));
        assertThat(PROGRAM.steps().get(1)).isEqualTo(new CutStep.KnifeDown(true));
    }
}
