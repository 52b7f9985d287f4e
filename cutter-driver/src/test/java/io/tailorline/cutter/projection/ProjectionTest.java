package io.tailorline.cutter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.io.ProjectionJson;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.ProgramBuilder;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.render.ProjectionSvg;
import io.tailorline.cutter.render.ProjectionWords;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private final Marker marker =
            Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100, 180, 75));
    private final CutProgram program = planned(marker);

    private static CutProgram planned(Marker marker) {
        return CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    private PieceState stateOfFirst(long doneRecord) {
        return Projection.of(marker, program, new CutSnapshot(doneRecord, Map.of(), Optional.empty()))
                .pieces()
                .get(0)
                .state();
    }

    @Test
    void a_piece_is_to_cut_cutting_and_cut_as_the_count_goes_on() {
        int last = program.pieces().get(0).lastRecord();

        assertThat(stateOfFirst(0)).isEqualTo(PieceState.TO_CUT);
        assertThat(stateOfFirst(1)).isEqualTo(PieceState.CUTTING);
        assertThat(stateOfFirst(last - 1)).isEqualTo(PieceState.CUTTING);
        assertThat(stateOfFirst(last)).isEqualTo(PieceState.CUT);
    }

    @Test
    void what_somebody_knows_goes_before_the_count() {
        PieceRef piece = program.pieces().get(1).piece();
        CutSnapshot job = new CutSnapshot(9999, Map.of(piece, PieceState.PICKED), Optional.of(new TablePoint(1, 2)));

        Projection projection = Projection.of(marker, program, job);

        assertThat(projection.pieces())
                .extracting(ProjectedPiece::state)
                .containsExactly(PieceState.CUT, PieceState.PICKED);
        assertThat(projection.head()).contains(new TablePoint(1, 2));
        assertThat(projection.geometry()).isEqualTo(GeometryHash.of(program));
    }

    @Test
    void a_program_of_another_marker_is_refused() {
        Marker moved =
                Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 104, 180, 75));
        Marker fewer = Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75));
        Marker more = Markers.of(
                Markers.rectangle("flap/1", 10, 10, 180, 75),
                Markers.rectangle("flap/2", 10, 100, 180, 75),
                Markers.rectangle("flap/3", 10, 200, 180, 75));

        assertThat(Projection.refusal(marker, program)).isEmpty();
        assertThat(Projection.refusal(moved, program))
                .hasValueSatisfying(words -> assertThat(words).contains("'7/flap/2'", "off its line"));
        assertThat(Projection.refusal(fewer, program))
                .hasValueSatisfying(words -> assertThat(words).contains("'7/flap/2', which the marker does not have"));
        assertThat(Projection.refusal(more, program))
                .hasValueSatisfying(words -> assertThat(words).contains("does not cut '7/flap/3'"));
        assertThatThrownBy(() -> Projection.of(moved, program, CutSnapshot.WAITING))
                .hasMessageContaining("off its line");
    }

    @Test
    void internal_cuts_are_lit_and_a_program_without_them_is_refused() {
        Placement plain = Markers.rectangle("front/1", 10, 10, 180, 75);
        Marker slashed = Markers.of(Markers.slashed(plain, Point.of(100, 50), Point.of(100, 10)));
        Marker elsewhere = Markers.of(Markers.slashed(plain, Point.of(60, 50), Point.of(60, 10)));

        Projection projection = Projection.of(slashed, planned(slashed), CutSnapshot.WAITING);

        assertThat(projection.pieces().get(0).cuts())
                .containsExactly(List.of(new TablePoint(100, 50), new TablePoint(100, 10)));
        assertThat(ProjectionJson.text(projection, Optional.empty()))
                .contains("\"cuts\":[[[100.0,50.0],[100.0,10.0]]]");
        assertThat(Projection.refusal(slashed, planned(Markers.of(plain))))
                .contains("The program does not cut 'belly cut' of '7/front/1'. Plan the marker again.");
        assertThat(Projection.refusal(Markers.of(plain), planned(slashed)))
                .hasValueSatisfying(words -> assertThat(words).contains("off its line"));
        assertThat(Projection.refusal(elsewhere, planned(slashed))).isPresent();
    }

    @Test
    void a_whole_suit_is_its_own() throws Exception {
        Marker suit = MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));

        Projection projection = Projection.of(suit, planned(suit), CutSnapshot.WAITING);

        assertThat(projection.pieces()).hasSize(34);
        assertThat(projection.bites()).isNotEmpty();
        assertThat(projection.orders()).hasSize(1);
    }

    private static CutProgram notched(double depth) {
        return new ProgramBuilder()
                .beginPiece(Markers.ref("flap"))
                .add(new CutStep.CutNotch(new TablePoint(10, 10), 90, depth, Notch.Kind.SLIT))
                .endPiece()
                .build(BuiltInProfile.REFERENCE.profile(), SamplePrograms.NO_TIME);
    }

    private static CutProgram lifted(boolean lift) {
        ProgramBuilder builder = new ProgramBuilder()
                .beginPiece(Markers.ref("flap"))
                .add(new CutStep.KnifeDown())
                .add(new CutStep.CutTo(new TablePoint(100, 0)));
        if (lift) {
            builder.add(new CutStep.CornerLift(90));
        }
        return builder.add(new CutStep.CutTo(new TablePoint(100, 100)))
                .add(new CutStep.KnifeUp())
                .endPiece()
                .build(BuiltInProfile.REFERENCE.profile(), SamplePrograms.NO_TIME);
    }

    @Test
    void what_is_lit_lies_on_the_cloth_as_the_conveyor_has_moved_it() throws Exception {
        Marker suit = MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
        CutProgram cut = planned(suit);
        RecordStream.Entry advance = RecordStream.of(cut).stream()
                .filter(entry -> entry.record() instanceof TableRecord.Advance)
                .findFirst()
                .orElseThrow();
        double by = ((TableRecord.Advance) advance.record()).by();
        CutSnapshot before = new CutSnapshot(advance.index() - 1, Map.of(), Optional.empty());
        CutSnapshot after = new CutSnapshot(advance.index(), Map.of(), Optional.empty());
        CutSnapshot counted = new CutSnapshot(advance.index() - 1, 1, Map.of(), Optional.empty(), Optional.empty());

        assertThat(Projection.of(suit, cut, before).begin()).isZero();
        assertThat(Projection.of(suit, cut, after).begin()).isEqualTo(by);
        assertThat(Projection.of(suit, cut, counted).begin()).isEqualTo(by);

        Calibration straight = Pictures.calibrated(Pictures.points(Pictures.map(0, 0, 0, 0), 3, 3, 0, 0));
        Projection moved = Projection.of(suit, cut, after);
        TablePoint corner = moved.pieces().get(0).outline().get(0);
        Pixel lit = straight.map().pixel(new TablePoint(corner.x() - by, corner.y()));
        String pixels = ProjectionJson.text(moved, Optional.of(straight));
        assertThat(pixels)
                .contains("\"pixels\":[[%s,%s]"
                        .formatted(Math.rint(lit.x() * 100) / 100, Math.rint(lit.y() * 100) / 100));
        String picture = ProjectionSvg.draw(moved, Optional.of(straight), ProjectionWords.ENGLISH, PieceRef::toString);
        String[] drawn = picture.split("class=\"pc\"")[1].split(" d=\"M")[1].split("L")[0].split(" ");
        assertThat(Double.parseDouble(drawn[0])).isCloseTo(lit.x(), within(0.01));
        assertThat(Double.parseDouble(drawn[1])).isCloseTo(lit.y(), within(0.01));
    }

    @Test
    void the_hash_tells_a_hair_and_nothing_else() {
        Marker shifted = Markers.of(
                Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100.01, 180, 75));
        CutProgram elsewhere =
                new CutProgram(BuiltInProfile.SLOW.profile(), program.estimate(), program.pieces(), program.steps());

        assertThat(GeometryHash.of(program)).matches("[0-9A-F]{4}-[0-9A-F]{4}").isEqualTo(GeometryHash.of(elsewhere));
        assertThat(GeometryHash.of(notched(6))).isNotEqualTo(GeometryHash.of(notched(5)));
        assertThat(GeometryHash.of(lifted(true))).isEqualTo(GeometryHash.of(lifted(false)));
        assertThat(GeometryHash.of(planned(shifted))).isNotEqualTo(GeometryHash.of(program));
    }
}
