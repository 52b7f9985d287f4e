package io.tailorline.nesting.marker;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small patterns for tests: a few plain shapes with all that a piece carries. */
public final class SamplePatterns {

    private SamplePatterns() {}

    /** A pair of skewed fronts, a pair of sleeves like a drop, four jettings and a waistband. */
    public static Pattern smallSuit(String id) {
        return pattern(
                id,
                piece(
                        "jacket.front",
                        Garment.JACKET,
                        CutQuantity.pair(),
                        NapDirection.ONE_WAY,
                        ring(0, 0, 700, 20, 720, 300, 250, 340, 30, 260)),
                piece(
                        "jacket.topSleeve",
                        Garment.JACKET,
                        CutQuantity.pair(),
                        NapDirection.TWO_WAY,
                        ring(0, 60, 90, 0, 600, 40, 600, 210, 120, 230)),
                piece(
                        "jacket.jetting",
                        Garment.JACKET,
                        new CutQuantity(4, false),
                        NapDirection.TWO_WAY,
                        rectangle(180, 50)),
                piece(
                        "trousers.waistband",
                        Garment.TROUSERS,
                        new CutQuantity(1, false),
                        NapDirection.TWO_WAY,
                        rectangle(480, 90)));
    }

    public static Pattern pattern(String id, Piece... pieces) {
        return new Pattern(
                id,
                Style.twoPiece(),
                new MeasurementSet(id, Sex.MALE, Map.of(), Map.of(), Map.of()),
                List.of(pieces),
                List.of(),
                List.of(),
                Map.of());
    }

    public static Piece piece(String id, Garment garment, CutQuantity cut, NapDirection direction, Ring cutLine) {
        Point first = cutLine.points().get(0);
        Point second = cutLine.points().get(1);
        Point notchAt = new Point((first.x() + second.x()) / 2, (first.y() + second.y()) / 2);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < cutLine.points().size(); i++) {
            Point from = cutLine.points().get(i);
            Point to = cutLine.points().get((i + 1) % cutLine.points().size());
            edges.add(new Edge("edge " + i, Polyline.through(from, to), Allowance.of(0)));
        }
        return new Piece(
                id,
                Side.ofPieceId(id),
                id.substring(id.indexOf('.') + 1),
                garment,
                Material.SHELL,
                cut,
                direction,
                0,
                new PieceGeometry(
                        cutLine,
                        new GrainLine(new Point(40, 30), new Point(140, 30)),
                        List.of(new Notch(notchAt, 90, 4, Notch.Kind.SINGLE, "side seam")),
                        List.of(new DrillHole(new Point(80, 40), "pocket end")),
                        List.of()),
                List.of(),
                edges);
    }

    public static Ring rectangle(double length, double width) {
        return ring(0, 0, length, 0, length, width, 0, width);
    }

    /** A ring from x, y, x, y ... */
    public static Ring ring(double... coordinates) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new Point(coordinates[i], coordinates[i + 1]));
        }
        return new Ring(points);
    }
}
