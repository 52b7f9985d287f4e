package io.tailorline.pattern.draft.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam.EaseRange;
import org.junit.jupiter.api.Test;

/** A side of 300 mm sewn to two of 120 and 180: its corner lies at 120. */
class SeamPairingTest {

    private final PieceDrawing whole = drawing("jacket.whole", 300);
    private final PieceDrawing first = drawing("jacket.first", 120);
    private final PieceDrawing second = drawing("jacket.second", 180);
    private final SeamPairing seam = new SeamPairing(
            "jacket.seam",
            SeamSide.with(SeamSide.edge(whole, "seam")),
            SeamSide.against(SeamSide.edge(first, "seam"), SeamSide.edge(second, "seam")),
            new EaseRange(0, 0));

    private static PieceDrawing drawing(String id, double length) {
        NetPiece net = NetPiece.of(
                id,
                NetEdge.of("seam", Polyline.through(Point.of(0, 0), Point.of(length, 0)), 10),
                NetEdge.of("right", Polyline.through(Point.of(length, 0), Point.of(length, -90)), 10),
                NetEdge.of("back", Polyline.through(Point.of(length, -90), Point.of(0, -90)), 10),
                NetEdge.of("left", Polyline.through(Point.of(0, -90), Point.of(0, 0)), 10));
        return PieceDrawing.of(id, id, Garment.JACKET, net);
    }

    @Test
    void notches_lie_where_they_are_wanted_when_no_corner_is_near() {
        seam.notchedAt(80, Kind.SINGLE);

        assertThat(alongWhole()).isEqualTo(80);
        assertThat(first.notches()).hasSize(1);
    }

    @Test
    void notches_beside_a_corner_of_the_other_side_move_alike_to_where_both_have_room() {
        seam.notched(117, 115, Kind.SINGLE);

        assertThat(alongWhole()).isCloseTo(117 - 11, within(1e-9));
        assertThat(first.notches().get(0).along()).isCloseTo(first.net().length("seam") - 104, within(1e-9));
        assertThat(second.notches()).isEmpty();
    }

    @Test
    void two_notches_wanted_beside_one_corner_do_not_land_on_each_other() {
        seam.notchedAt(117, Kind.SINGLE).notchedAt(119, Kind.SINGLE);

        assertThat(whole.notches()).hasSize(2);
        assertThat(whole.notches().get(1).along() - whole.notches().get(0).along())
                .isGreaterThanOrEqualTo(SeamSide.CLEAR_OF_CORNERS);
    }

    @Test
    void a_mark_of_a_place_stays_away_when_a_corner_marks_it_already() {
        seam.markedAt(117, Kind.SINGLE).markedAt(200, Kind.SINGLE);

        assertThat(alongWhole()).isEqualTo(200);
        assertThat(first.notches()).isEmpty();
        assertThat(second.notches()).hasSize(1);
    }

    private double alongWhole() {
        assertThat(whole.notches()).hasSize(1);
        return whole.notches().get(0).along();
    }
}
