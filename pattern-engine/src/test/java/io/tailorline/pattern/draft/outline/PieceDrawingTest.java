package io.tailorline.pattern.draft.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import org.junit.jupiter.api.Test;

class PieceDrawingTest {

    /** A front as drawn on paper: side seam on the left, front edge on the right, hem below. */
    private static NetPiece front() {
        Point neck = Point.of(300, -20);
        Point tip = Point.of(150, 20);
        Point sideTop = Point.of(100, 200);
        Point sideHem = Point.of(100, 700);
        Point frontHem = Point.of(350, 720);
        Point frontTop = Point.of(350, 80);
        return NetPiece.of(
                "front",
                NetEdge.of("armhole", Polyline.through(sideTop, tip), 10),
                NetEdge.of("shoulder", Polyline.through(tip, neck), 10),
                NetEdge.of("neck", Polyline.through(neck, frontTop), 10),
                NetEdge.of("edge", Polyline.through(frontTop, frontHem), 7),
                NetEdge.of("hem", Polyline.through(frontHem, sideHem), 40, Corner.FOLD_THIS),
                NetEdge.of("side", Polyline.through(sideHem, sideTop), 10));
    }

    private static PieceDrawing drawing() {
        return PieceDrawing.of("jacket.front", "front", Garment.JACKET, front());
    }

    @Test
    void seen_face_up_with_its_top_up_the_right_front_has_its_edge_on_the_viewers_right() {
        Piece piece = drawing().draw();
        Point edge = piece.findEdge("edge").orElseThrow().line().at(100);
        Point side = piece.findEdge("side").orElseThrow().line().at(100);
        // Turned a quarter clockwise to stand on its hem, the piece frame's +y points to the viewer's right.
        assertThat(edge.y()).isGreaterThan(side.y());
        assertThat(piece.findEdge("hem").orElseThrow().line().first().x())
                .isGreaterThan(
                        piece.findEdge("shoulder").orElseThrow().line().first().x());
    }

    @Test
    void rings_run_counter_clockwise_whichever_way_the_paper_showed_them() {
        for (Piece piece : new Piece[] {drawing().draw(), drawing().turnedOver().draw()}) {
            assertThat(piece.cutLine().signedArea()).isPositive();
            assertThat(piece.seamLine().signedArea()).isPositive();
            for (int i = 0; i < piece.edges().size(); i++) {
                assertThat(piece.edges().get(i).line().last())
                        .isEqualTo(piece.edges()
                                .get((i + 1) % piece.edges().size())
                                .line()
                                .first());
            }
        }
    }

    @Test
    void a_drawn_line_that_the_grid_makes_a_point_is_left_out() {
        Polyline speck = Polyline.through(Point.of(200, 300), Point.of(200.001, 300));
        Polyline pocket = Polyline.through(Point.of(200, 400), Point.of(300, 400));
        Piece piece = drawing().line("pocket", speck).line("pocket", pocket).draw();
        assertThat(piece.internalLines()).hasSize(1);
        assertThat(piece.internalLines().get(0).line().length()).isCloseTo(100, offset(0.02));
    }

    @Test
    void a_cut_that_ends_on_the_seam_runs_out_through_the_allowance_and_another_ends_as_drawn() {
        Polyline out = Polyline.through(Point.of(200, 400), Point.of(100, 420));
        Polyline inside = Polyline.through(Point.of(200, 500), Point.of(130, 500));
        Piece piece = drawing()
                .internalCut("belly cut", out)
                .internalCut("slash", inside)
                .draw();
        Polyline whole = piece.internalCuts().get(0).line();

        assertThat(piece.cutLine().distanceTo(whole.last().x(), whole.last().y()))
                .isLessThan(0.01);
        assertThat(whole.length()).isCloseTo(out.length() * 1.1, offset(0.02));
        assertThat(piece.internalCuts().get(1).line().length()).isCloseTo(70, offset(0.01));
    }

    @Test
    void a_notch_lies_on_the_cut_line_square_out_from_its_seam_point() {
        Piece piece = drawing().notch("side", 120, Notch.Kind.SINGLE, "side").draw();
        Notch notch = piece.notches().get(0);
        Point onSeam = piece.findEdge("side").orElseThrow().line().at(120);
        assertThat(notch.at().distanceTo(onSeam)).isCloseTo(10, offset(0.02));
        assertThat(notch.depth()).isEqualTo(4);
        assertThat(Point.of(1, 0)
                        .turned(notch.angleDeg())
                        .dot(onSeam.minus(notch.at()).unit()))
                .isCloseTo(1, offset(1e-6));
    }

    @Test
    void notches_are_shallower_than_a_narrow_allowance_and_left_out_of_none() {
        Piece piece = drawing().notch("edge", 300, Notch.Kind.SINGLE, "edge").draw();
        assertThat(piece.notches().get(0).depth()).isEqualTo(3.5);
    }

    @Test
    void the_grain_runs_towards_the_hem_and_is_a_third_of_the_piece() {
        Piece piece = drawing().draw();
        Point run = piece.grainLine().to().minus(piece.grainLine().from());
        assertThat(run.y()).isZero();
        assertThat(run.x()).isGreaterThan(740 / 3.0);
    }

    /** Half a grid step lies in one edge a hair above, in its neighbour a hair below. */
    @Test
    void a_corner_that_two_edges_round_differently_is_one_corner() {
        Point above = Point.of(300.0050001, 100);
        Point below = Point.of(300.0049999, 100);
        NetPiece net = NetPiece.of(
                "jacket.patch",
                NetEdge.of("top", Polyline.through(Point.of(100, 100), above), 10),
                NetEdge.of("right", Polyline.through(below, Point.of(300, 300)), 10),
                NetEdge.of("bottom", Polyline.through(Point.of(300, 300), Point.of(100, 300)), 10),
                NetEdge.of("left", Polyline.through(Point.of(100, 300), Point.of(100, 100)), 10));
        Piece piece =
                PieceDrawing.of("jacket.patch", "patch", Garment.JACKET, net).draw();

        for (int i = 0; i < piece.edges().size(); i++) {
            assertThat(piece.edges().get(i).line().last())
                    .isEqualTo(piece.edges()
                            .get((i + 1) % piece.edges().size())
                            .line()
                            .first());
        }
    }
}
