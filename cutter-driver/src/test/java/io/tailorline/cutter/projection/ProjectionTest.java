package io.tailorline.cutter.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import java.nio.file.Path;
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
        return Projection.of(marker, program, new JobState(doneRecord, Map.of(), Optional.empty()))
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
        String piece = program.pieces().get(1).piece();
        JobState job = new JobState(9999, Map.of(piece, PieceState.PICKED), Optional.of(new TablePoint(1, 2)));

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
        assertThatThrownBy(() -> Projection.of(moved, program, JobState.WAITING))
                .hasMessageContaining("off its line");
    }

    @Test
    void a_whole_suit_is_its_own() throws Exception {
        Marker suit = MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));

        Projection projection = Projection.of(suit, planned(suit), JobState.WAITING);

        assertThat(projection.pieces()).hasSize(34);
        assertThat(projection.bites()).isNotEmpty();
        assertThat(projection.orders()).hasSize(1);
    }

    @Test
    void the_hash_tells_a_hair_and_nothing_else() {
        Marker shifted = Markers.of(
                Markers.rectangle("flap/1", 10, 10, 180, 75), Markers.rectangle("flap/2", 10, 100.01, 180, 75));
        CutProgram onFast = CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()));

        assertThat(GeometryHash.of(program)).matches("[0-9A-F]{4}-[0-9A-F]{4}").isEqualTo(GeometryHash.of(onFast));
        assertThat(GeometryHash.of(planned(shifted))).isNotEqualTo(GeometryHash.of(program));
    }
}
