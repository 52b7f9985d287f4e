package io.tailorline.cutter.file;

import static io.tailorline.cutter.program.SamplePrograms.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.Golden;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CutFileOptionsTest {

    private static final FileOptions.Hpgl SIXTEEN_BITS = new FileOptions.Hpgl(1, 1, 2, 3);

    private final CutProgram program = SamplePrograms.everyStep();

    private static CutProgram planned(Placement... placements) {
        return planned(Markers.of(placements));
    }

    private static CutProgram planned(Marker marker) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private static FileOptions.Iso iso(IsoFormat format, boolean split, int maxPoints, boolean bites) {
        return new FileOptions.Iso(format, split, 100, maxPoints, bites, FileOptions.Overcut.FILE);
    }

    @Test
    void iso_says_its_unit_unless_it_is_the_old_one() {
        assertThat(IsoWriter.write(program, "suit", iso(IsoFormat.G71, false, 1500, true)))
                .contains("*N1*G71*X300Y200M43*");
        assertThat(IsoWriter.write(program, "suit", iso(IsoFormat.INCH42, false, 1500, true)))
                .contains("*N1*X118Y79M43*")
                .doesNotContain("G70", "G71");
    }

    @Test
    void split_blocks_hold_a_place_or_a_code() {
        String split = IsoWriter.write(program, "suit", iso(IsoFormat.G70, true, 1500, true));

        assertThat(split).contains("*X1181Y787*M43*").doesNotContainPattern("Y-?\\d+M");
    }

    @Test
    void a_controller_that_finds_its_bites_is_not_told_them() {
        assertThat(IsoWriter.write(program, "suit", iso(IsoFormat.G70, false, 1500, false)))
                .doesNotContain("M69");
    }

    @Test
    void long_moves_are_cut_into_blocks_that_the_controller_takes() {
        assertThat(IsoWriter.write(program, "suit", iso(IsoFormat.G71, false, 1500, true)))
                .contains("*X13003Y100*M14*X13003Y1067*X13003Y2033*X13003Y3000*M15*");
    }

    @Test
    void a_piece_with_more_points_than_the_controller_takes_is_refused() {
        FileOptions.Iso few = iso(IsoFormat.G70, false, 6, true);
        CutProgram flap = planned(Markers.piece(
                "flap/1",
                Markers.rectangle(10, 10, 180, 75),
                List.of(Markers.notch(50, 10, 90, Notch.Kind.DOUBLE)),
                List.of()));

        assertThat(IsoWriter.refusal(program, few)).isEmpty();
        assertThat(IsoWriter.refusal(flap, few))
                .hasValueSatisfying(reason -> assertThat(reason).contains("'7/flap/1' has ", "at most 6"));
        assertThatThrownBy(() -> IsoWriter.write(flap, "suit", few)).hasMessageContaining("at most 6");
    }

    @Test
    void every_file_ends_a_piece_where_its_overcut_ends() {
        CutProgram flap = planned(Markers.rectangle("flap/1", 10, 10, 180, 75));

        assertThat(flap.steps()).contains(new CutStep.CutTo(new TablePoint(10, 9.2)));
        assertThat(IsoWriter.write(flap, "flap")).endsWith("*M18*X394Y362*M15*X0Y0*M0*");
        assertThat(HpglWriter.write(flap)).endsWith("PD400,368;PU;\nPU;SP0;\n");
        assertThat(GcodeWriter.write(flap)).endsWith("G1 X10 Y9.2\nM5\nG0 X0 Y0\nM2\n");
    }

    @Test
    void hpgl_1_writes_what_sixteen_bits_reach_as_one_file() {
        CutProgram small = planned(Markers.rectangle("flap/1", 10, 10, 800, 75));

        List<HpglFile> files = HpglWriter.write(small, SIXTEEN_BITS);

        assertThat(files).hasSize(1);
        assertThat(files.get(0).text()).isEqualTo(HpglWriter.write(small));
    }

    @Test
    void hpgl_1_writes_a_suit_in_windows_around_their_own_origin() throws Exception {
        CutProgram suit = planned(MarkerJson.read(Path.of("src/test/resources/markers/suit.json")));

        List<HpglFile> files = HpglWriter.write(suit, SIXTEEN_BITS);

        assertThat(files).hasSizeBetween(2, 4);
        for (HpglFile file : files) {
            assertThat(file.text()).startsWith("IN;PA;\nSP").endsWith("PU;SP0;\n");
            for (Matcher number = Pattern.compile("-?\\d+").matcher(file.text()); number.find(); ) {
                assertThat(Long.parseLong(number.group())).isBetween(-32_767L, 32_767L);
            }
        }
    }

    @Test
    void hpgl_1_reckons_with_both_cuts_of_a_double_notch() {
        double reach = 1637;
        CutProgram line = new CutProgram(
                program.table(),
                SamplePrograms.NO_TIME,
                List.of(),
                List.of(
                        new CutStep.Travel(at(0, 10)),
                        new CutStep.KnifeDown(),
                        new CutStep.CutTo(at(reach, 10)),
                        new CutStep.KnifeUp(),
                        new CutStep.CutNotch(at(reach, 10), 90, 6, Notch.Kind.DOUBLE)));

        assertThat(HpglWriter.refusal(line, SIXTEEN_BITS))
                .hasValueSatisfying(reason -> assertThat(reason).contains("is 1639.5 mm long"));
    }

    @Test
    void hpgl_1_cuts_a_long_piece_in_parts() {
        CutProgram front = planned(Markers.longFront());

        assertThat(HpglWriter.refusal(front, SIXTEEN_BITS)).isEmpty();
        List<HpglFile> files = HpglWriter.write(front, SIXTEEN_BITS);

        assertThat(files)
                .extracting(HpglFile::goesOnWith)
                .containsExactly(Optional.empty(), Optional.of(Markers.ref("front")), Optional.empty());
    }

    @Test
    void hpgl_1_refuses_what_lies_beyond_its_reach() {
        CutProgram wide = planned(new Marker(
                Fabric.plain("wide", 1750, Nap.ONE_WAY, 2),
                5000,
                0.8,
                List.of(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 1660, 180, 75))));

        assertThat(HpglWriter.refusal(wide, FileOptions.Hpgl.USUAL)).isEmpty();
        assertThat(HpglWriter.refusal(wide, SIXTEEN_BITS))
                .hasValueSatisfying(reason -> assertThat(reason).contains("mm wide", "1637.4 mm", "HPGL/2"));
    }

    @Test
    void pens_are_the_tables() {
        String hpgl = HpglWriter.write(program, new FileOptions.Hpgl(2, 5, 6, 0))
                .get(0)
                .text();

        assertThat(hpgl).contains("SP5;", "SP6;").doesNotContain("SP1;", "SP2;", "SP3;", "LB");
    }

    @Test
    void gcode_without_subprograms_says_in_comments_what_it_cannot_do() throws IOException {
        FileOptions.Gcode plain = new FileOptions.Gcode("A", 0, "G0 Z-2", "G0 Z5", false, false);

        String gcode = GcodeWriter.write(program, plain);

        Golden.assertSame("every-step-plain.ngc", gcode);
        assertThat(gcode)
                .doesNotContain("o<", "G64", "M3", "M5")
                .contains("(drill)", " A90", "(advance 1200.5)\nM0\nG92 X1260.5\n");
    }

    @Test
    void a_marker_is_a_block_a_shape_inserted_where_it_lies() throws Exception {
        Placement right = Markers.rectangle("flap/R", 10, 10, 180, 75);

        String dxf = MarkerDxf.write(Markers.of(right, Markers.rectangle("belt/1", 10, 100, 400, 30)));

        Golden.assertSame("two-pieces-marker.dxf", dxf);
    }
}
