package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.portal.fake.SampleSuit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EdgeNamesTest {

    private static final PieceRef FRONT = PieceRef.parse("TL-2222-22/jacket.front/L");

    /** 400 mm along the grain, 200 mm across, 10 mm allowance round it; one notch in its hem. */
    private static Piece front() {
        Point a = Point.of(0, 0);
        Point b = Point.of(400, 0);
        Point c = Point.of(400, 200);
        Point d = Point.of(0, 200);
        return new Piece(
                "jacket.front",
                Side.BOTH,
                "front",
                Garment.JACKET,
                Material.SHELL,
                CutQuantity.pair(),
                NapDirection.ONE_WAY,
                0,
                new PieceGeometry(
                        new Ring(List.of(
                                Point.of(-10, -10), Point.of(410, -10), Point.of(410, 210), Point.of(-10, 210))),
                        new GrainLine(Point.of(50, 100), Point.of(350, 100)),
                        List.of(new Notch(Point.of(410, 100), 180, 5, Notch.Kind.SINGLE, "jacket.hem/L")),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(
                        new Edge("sideFront", Polyline.through(a, b), Allowance.of(10)),
                        new Edge("hem", Polyline.through(b, c), Allowance.of(10)),
                        new Edge("front", Polyline.through(c, d), Allowance.of(10)),
                        new Edge("armhole", Polyline.through(d, a), Allowance.of(10))));
    }

    private static Marker marker(PieceToFabric lies) {
        Placement placement = new Placement(
                FRONT,
                Garment.JACKET,
                lies,
                lies.of(front().geometry()),
                new Placement.Label(Point.of(600, 500), 0, "front"));
        return new Marker(Fabric.plain("navy-twill", 1500, Nap.TWO_WAY, 2), 1500, 0.8, List.of(placement));
    }

    /** As {@link #marker(PieceToFabric)} lies without turning. */
    static Marker marker() {
        return marker(new PieceToFabric(false, 0, Point.of(300, 400)));
    }

    static CutProgram program() {
        return CutPlanner.plan(marker(), BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new IllegalStateException(refused.message()));
    }

    static Pattern pattern(String order) {
        Pattern suit = SampleSuit.pattern(order);
        return new Pattern(
                order, suit.style(), suit.measurements(), List.of(front()), List.of(), suit.girths(), suit.labels());
    }

    private static Optional<String> edge(EdgeNames names, PieceToFabric lies, double x, double y) {
        return names.edge(FRONT, TablePoint.of(lies.of(Point.of(x, y))));
    }

    @Test
    void a_cut_is_called_by_its_edge_however_the_piece_lies() {
        for (PieceToFabric lies : List.of(
                new PieceToFabric(false, 0, Point.of(300, 400)),
                new PieceToFabric(false, 180, Point.of(900, 800)),
                new PieceToFabric(true, 3, Point.of(300, 800)))) {
            EdgeNames names = new EdgeNames(marker(lies), Optional.of(pattern("TL-2222-22")));
            assertThat(edge(names, lies, 200, -10)).contains("sideFront");
            assertThat(edge(names, lies, 410, 50)).contains("hem");
            assertThat(edge(names, lies, 200, 210)).contains("front");
            assertThat(edge(names, lies, 200, 100)).as("inside the piece").isEmpty();
            assertThat(names.notch(FRONT, TablePoint.of(lies.of(Point.of(410, 100)))))
                    .contains("jacket.hem/L");
            assertThat(names.notch(FRONT, TablePoint.of(lies.of(Point.of(410, 50)))))
                    .isEmpty();
        }
    }

    @Test
    void pieces_of_another_order_have_notches_and_no_edges() {
        PieceToFabric lies = new PieceToFabric(false, 0, Point.of(300, 400));
        EdgeNames names = new EdgeNames(marker(lies), Optional.of(pattern("TL-3333-33")));
        assertThat(edge(names, lies, 410, 50)).isEmpty();
        assertThat(names.notch(FRONT, TablePoint.of(lies.of(Point.of(410, 100)))))
                .isPresent();
    }
}
