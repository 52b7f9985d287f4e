package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A suit of straight lines, whose measures can be told from its coordinates: no draft has drawn it. Points are given as
 * {@code "x y, x y"}, mm.
 */
final class PlainSuit {

    private final List<Piece> pieces = new ArrayList<>();

    private PlainSuit() {}

    /** @param body what was taken of the body */
    static Pattern pattern(Map<Measurement, Double> body) {
        PlainSuit suit = new PlainSuit();
        suit.jacket();
        suit.trouserFront();
        suit.trousersWithoutFront();
        return suit.drawn(body);
    }

    /** The same suit with a side pocket that cuts the front away from 40 in to below the seat line. */
    static Pattern cutAtPocket(Map<Measurement, Double> body) {
        PlainSuit suit = new PlainSuit();
        suit.jacket();
        suit.trouserFrontCutAtPocket();
        suit.trousersWithoutFront();
        return suit.drawn(body);
    }

    private Pattern drawn(Map<Measurement, Double> body) {
        return new Pattern(
                "plain",
                Style.twoPiece(),
                MeasurementSet.symmetric("plain", Sex.MALE, body),
                pieces,
                List.of(),
                List.of(),
                Map.of());
    }

    static Pattern with(Pattern pattern, Piece changed) {
        List<Piece> pieces = pattern.pieces().stream()
                .map(piece -> piece.id().equals(changed.id()) ? changed : piece)
                .toList();
        return new Pattern(
                pattern.id(), pattern.style(), pattern.measurements(), pieces, List.of(), List.of(), pattern.labels());
    }

    private void jacket() {
        List<InternalLine> ofBack =
                List.of(drawn("waist line", "430 0, 430 230"), drawn("chest line", "250 0, 250 230"));
        add(
                "jacket.back",
                ofBack,
                edge("centreBack", "0 0, 460 0"),
                edge("vent", "460 0, 700 0"),
                edge("hem", "700 0, 700 230"),
                edge("side", "700 230, 200 230"),
                edge("armhole", "200 230, 150 210, 20 230"),
                edge("shoulder", "20 230, -20 80"),
                edge("neck", "-20 80, 0 0"));
        add(
                "jacket.side",
                List.of(drawn("chest line", "250 240, 250 350")),
                edge("back", "200 240, 700 240"),
                edge("hem", "700 240, 702 350"),
                edge("front", "702 350, 250 350"),
                edge("armhole", "250 350, 200 240"));
        List<InternalLine> ofFront = List.of(
                drawn("chest line", "250 350, 250 620"),
                drawn("waist line", "430 370, 430 620"),
                drawn("dart", "330 500, 430 494, 550 500"),
                drawn("dart", "330 500, 430 506, 550 500"),
                drawn("hip pocket", "540 560, 540 380"));
        add(
                "jacket.front",
                ofFront,
                edge("side", "250 350, 430 370, 700 350"),
                edge("hem", "700 350, 720 640"),
                edge("edge", "720 640, 30 640"),
                edge("neck", "30 540, -30 500"),
                edge("shoulder", "-30 500, 15 370"),
                edge("armhole", "15 370, 200 400, 230 380"),
                edge("underarm", "230 380, 250 350"));
        add(
                "jacket.topSleeve",
                List.of(),
                edge("forearm", "400 30, -10 30"),
                edge("cap", "-10 30, -180 -100, -40 -200"),
                edge("hindarm", "-40 -200, 400 -160"),
                edge("cuff", "400 -160, 400 30"));
        add(
                "jacket.underSleeve",
                List.of(),
                edge("hindarm", "400 130, -40 160"),
                edge("cap", "-40 160, 0 90, -10 30"),
                edge("forearm", "-10 30, 400 30"),
                edge("cuff", "400 30, 400 130"));
    }

    private void trouserFront() {
        add(
                "trousers.front",
                List.of(drawn("knee", "550 115, 550 -115")),
                List.of(new StripeAnchor("trousers.outseam.seat", Point.of(130, -130))),
                edge("inseam", "1000 90, 550 115, 230 180"),
                edge("crotch", "230 180, 150 110"),
                edge("fly", "150 110, 0 110"),
                edge("waist", "0 110, 0 -130"),
                edge("outseam", "0 -130, 230 -130, 550 -115, 1000 -90"),
                edge("hem", "1000 -90, 1000 90"));
    }

    /** The bearer lies 7 lower and 400 further across than the front. */
    private void trouserFrontCutAtPocket() {
        add(
                "trousers.front",
                List.of(drawn("knee", "550 115, 550 -115")),
                List.of(new StripeAnchor("trousers.sidePocket", Point.of(80, -110))),
                edge("inseam", "1000 90, 550 115, 230 180"),
                edge("crotch", "230 180, 150 110"),
                edge("fly", "150 110, 0 110"),
                edge("waist", "0 110, 0 -90"),
                edge("mouth", "0 -90, 160 -130"),
                edge("outseam", "160 -130, 230 -130, 550 -115, 1000 -90"),
                edge("hem", "1000 -90, 1000 90"));
        add(
                "trousers.sidePocketBearer",
                List.of(),
                List.of(
                        new StripeAnchor("trousers.sidePocket", Point.of(87, 290)),
                        new StripeAnchor("trousers.outseam.seat", Point.of(137, 270))),
                edge("under.waist", "7 360, 7 310"),
                edge("waist", "7 310, 7 270"),
                edge("outseam", "7 270, 167 270"),
                edge("low", "167 270, 167 320"),
                edge("inner", "167 320, 7 360"));
    }

    private void trousersWithoutFront() {
        add(
                "trousers.back",
                List.of(drawn("knee", "550 -125, 550 125")),
                List.of(
                        new StripeAnchor("trousers.outseam.seat", Point.of(130, 160)),
                        new StripeAnchor("trousers.seat", Point.of(130, -120))),
                edge("hem", "1000 -100, 1000 100"),
                edge("outseam", "1000 100, 550 125, 230 160, 0 160"),
                edge("waist", "0 160, -20 -60"),
                edge("seat", "-20 -60, 130 -120, 242 -230"),
                edge("inseam", "242 -230, 550 -125, 1000 -100"));
        add("trousers.waistband.right", List.of(), edge("centre back", "0 0, 0 -80"), edge("waist", "0 -80, 480 -80"));
    }

    private void add(String id, List<InternalLine> lines, Edge... edges) {
        add(id, lines, List.of(), edges);
    }

    private void add(String id, List<InternalLine> lines, List<StripeAnchor> anchors, Edge... edges) {
        Ring square = new Ring(List.of(Point.of(0, 0), Point.of(10, 0), Point.of(10, 10), Point.of(0, 10)));
        PieceGeometry geometry =
                new PieceGeometry(square, new GrainLine(Point.of(0, 0), Point.of(1, 0)), List.of(), List.of(), anchors);
        pieces.add(new Piece(
                id,
                Side.ofPieceId(id),
                id,
                id.startsWith("jacket") ? Garment.JACKET : Garment.TROUSERS,
                Material.SHELL,
                CutQuantity.pair(),
                NapDirection.ONE_WAY,
                0,
                geometry,
                lines,
                List.of(edges)));
    }

    static Edge edge(String name, String points) {
        return new Edge(name, line(points), Allowance.of(10));
    }

    private static InternalLine drawn(String what, String points) {
        return new InternalLine(what, line(points));
    }

    private static Polyline line(String points) {
        List<Point> line = new ArrayList<>();
        for (String point : points.split(",")) {
            String[] xy = point.trim().split(" ");
            line.add(Point.of(Double.parseDouble(xy[0]), Double.parseDouble(xy[1])));
        }
        return new Polyline(line);
    }
}
