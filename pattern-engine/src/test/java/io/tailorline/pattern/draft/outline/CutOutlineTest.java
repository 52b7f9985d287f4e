package io.tailorline.pattern.draft.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Allowance;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class CutOutlineTest {

    private static final Point TOP_LEFT = Point.of(0, 0);
    private static final Point TOP_RIGHT = Point.of(200, 0);
    private static final Point LOW_RIGHT = Point.of(200, 300);
    private static final Point LOW_LEFT = Point.of(0, 300);

    private static NetPiece rectangle(double hem, Corner intoHem, Corner outOfHem) {
        return NetPiece.of(
                "rectangle",
                NetEdge.of("top", Polyline.through(TOP_LEFT, TOP_RIGHT), 10),
                NetEdge.of("right", Polyline.through(TOP_RIGHT, LOW_RIGHT), 10, intoHem),
                NetEdge.of("hem", Polyline.through(LOW_RIGHT, LOW_LEFT), hem, outOfHem),
                NetEdge.of("left", Polyline.through(LOW_LEFT, TOP_LEFT), 10));
    }

    @Test
    void mitred_corners_of_a_rectangle_are_square() {
        Ring cut = CutOutline.of(rectangle(10, Corner.MITRE, Corner.MITRE));
        assertThat(cut.points())
                .containsExactlyInAnyOrder(
                        Point.of(-10, -10), Point.of(210, -10), Point.of(210, 310), Point.of(-10, 310));
    }

    @Test
    void a_hem_folds_onto_its_neighbours() {
        Ring cut = CutOutline.of(rectangle(40, Corner.FOLD_NEXT, Corner.FOLD_THIS));
        assertThat(cut.signedArea()).isCloseTo(220 * 350, offset(1e-6));
    }

    @Test
    void a_slanting_neighbour_is_mirrored_about_the_fold() {
        Point lowRight = Point.of(180, 300);
        NetPiece tapered = NetPiece.of(
                "tapered",
                NetEdge.of("top", Polyline.through(TOP_LEFT, TOP_RIGHT), 10),
                NetEdge.of("right", Polyline.through(TOP_RIGHT, lowRight), 10, Corner.FOLD_NEXT),
                NetEdge.of("hem", Polyline.through(lowRight, LOW_LEFT), 40, Corner.FOLD_THIS),
                NetEdge.of("left", Polyline.through(LOW_LEFT, TOP_LEFT), 10));
        Ring cut = CutOutline.of(tapered);
        double atFold = 180 + 10 / StrictMath.cos(StrictMath.atan2(20, 300));
        double slope = 20.0 / 300;
        assertThat(cut.points())
                .anySatisfy(p -> assertThat(p.distanceTo(Point.of(atFold + 40 * slope, 340)))
                        .isLessThan(0.01));
        assertThat(cut.points())
                .anySatisfy(p -> assertThat(p.distanceTo(Point.of(atFold, 300))).isLessThan(0.01));
    }

    @Test
    void a_step_is_cut_straight_across() {
        NetPiece vent = NetPiece.of(
                "vent",
                NetEdge.of("top", Polyline.through(TOP_LEFT, TOP_RIGHT), 10),
                NetEdge.of("right", Polyline.through(TOP_RIGHT, LOW_RIGHT), 10),
                NetEdge.of("hem", Polyline.through(LOW_RIGHT, LOW_LEFT), 10),
                NetEdge.of("vent", Polyline.through(LOW_LEFT, Point.of(0, 100)), 40, Corner.STEP),
                NetEdge.of("left", Polyline.through(Point.of(0, 100), TOP_LEFT), 10));
        assertThat(CutOutline.of(vent).points()).contains(Point.of(-40, 100), Point.of(-10, 100));
    }

    @Test
    void a_square_end_keeps_both_pieces_of_a_seam_equally_long() {
        Point shoulderTip = Point.of(160, 60);
        NetPiece piece = NetPiece.of(
                "shoulder",
                NetEdge.of("shoulder", Polyline.through(TOP_LEFT, shoulderTip), 10, Corner.SQUARE_THIS),
                NetEdge.of("armhole", Polyline.through(shoulderTip, Point.of(200, 300)), 10),
                NetEdge.of("hem", Polyline.through(Point.of(200, 300), LOW_LEFT), 10),
                NetEdge.of("left", Polyline.through(LOW_LEFT, TOP_LEFT), 10));
        Ring cut = CutOutline.of(piece);
        Point along = shoulderTip.minus(TOP_LEFT).unit();
        Point square = Parallel.normal(along);
        double beyond = cut.points().stream()
                .filter(p -> StrictMath.abs(p.minus(shoulderTip).dot(square) - 10) < 0.01)
                .mapToDouble(p -> p.minus(shoulderTip).dot(along))
                .max()
                .orElseThrow();
        assertThat(beyond).isBetween(5.0, 12.5);
        assertThat(cut.points())
                .anySatisfy(p -> assertThat(p.minus(shoulderTip).dot(along)).isCloseTo(beyond, offset(0.01)));
    }

    @Test
    void every_point_of_a_curved_edge_keeps_its_allowance() {
        Polyline scye = Curve.line(
                TOP_RIGHT, Point.of(0, 90), Point.of(60, 0), Point.of(140, 200).plus(Point.of(60, 0)));
        NetPiece piece = NetPiece.of(
                "curved",
                NetEdge.of("top", Polyline.through(TOP_LEFT, TOP_RIGHT), 10),
                NetEdge.of("scye", scye, 10),
                NetEdge.of("right", Polyline.through(scye.last(), LOW_RIGHT), 10),
                NetEdge.of("hem", Polyline.through(LOW_RIGHT, LOW_LEFT), 10),
                NetEdge.of("left", Polyline.through(LOW_LEFT, TOP_LEFT), 10));
        Ring cut = CutOutline.of(piece);
        double[] stations = scye.stations();
        for (int i = 0; i < scye.size(); i++) {
            if (stations[i] > 30 && stations[i] < scye.length() - 30) {
                Point p = scye.point(i);
                double distance = Mm.linearRing(cut).distance(Mm.GEOMETRY.createPoint(new Coordinate(p.x(), p.y())));
                assertThat(distance).isCloseTo(10, offset(0.05));
            }
        }
        assertThat(Mm.linearRing(cut).isSimple()).isTrue();
    }

    @Test
    void a_running_allowance_grows_along_its_edge() {
        NetPiece piece = NetPiece.of(
                "seat",
                NetEdge.of("top", Polyline.through(TOP_LEFT, TOP_RIGHT), 10),
                NetEdge.of("right", Polyline.through(TOP_RIGHT, LOW_RIGHT), 10),
                NetEdge.of("hem", Polyline.through(LOW_RIGHT, LOW_LEFT), 10),
                new NetEdge("seat", Polyline.through(LOW_LEFT, TOP_LEFT), new Allowance(10, 35), Corner.MITRE));
        double widest = CutOutline.of(piece).points().stream()
                .mapToDouble(Point::x)
                .min()
                .orElseThrow();
        assertThat(widest).isCloseTo(-35 - 25.0 / 30, offset(0.01));
    }
}
