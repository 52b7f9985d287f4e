package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Markers for tests; other packages' tests may use them. */
public final class Markers {

    private static final double USABLE_WIDTH = 1500;
    private static final double PIECE_GAP = 2;

    private Markers() {}

    public static Marker of(Placement... placements) {
        return of(List.of(placements));
    }

    public static Marker of(List<Placement> placements) {
        return new Marker(Fabric.plain("test cloth", USABLE_WIDTH, Nap.ONE_WAY, PIECE_GAP), 5000, 0.8, placements);
    }

    /** The same pieces on cloth with selvedges that are not used. */
    public static Marker withSelvedge(Marker marker, double margin) {
        Fabric plain = marker.fabric();
        return new Marker(
                new Fabric(
                        plain.id(),
                        plain.usableWidth(),
                        margin,
                        plain.nap(),
                        plain.pieceGap(),
                        plain.stripe(),
                        plain.flaws(),
                        plain.maxLength(),
                        plain.shrinkage(),
                        plain.face()),
                marker.length(),
                marker.efficiency(),
                marker.placements());
    }

    /** Cloth whose checks repeat. */
    public static Marker striped(Placement... placements) {
        Fabric plain = Fabric.plain("check", 1500, Nap.ONE_WAY, 0);
        return new Marker(
                new Fabric(
                        plain.id(),
                        plain.usableWidth(),
                        plain.selvedgeMargin(),
                        plain.nap(),
                        plain.pieceGap(),
                        Optional.of(new Fabric.Stripe(40, 30, 0)),
                        List.of(),
                        Optional.empty(),
                        plain.shrinkage(),
                        plain.face()),
                500,
                0.8,
                List.of(placements));
    }

    /** A coat's front of 2.4 m, longer than the window of any table here, with notches, holes and neighbours. */
    public static Marker longFront() {
        Placement front = piece(
                "front",
                rectangle(20, 100, 2400, 400),
                List.of(
                        notch(1200, 100, 90, Notch.Kind.SINGLE),
                        notch(1350, 500, -90, Notch.Kind.SINGLE),
                        notch(2300, 100, 90, Notch.Kind.SINGLE)),
                List.of(new DrillHole(Point.of(300, 300), "dart"), new DrillHole(Point.of(2200, 300), "pocket")));
        return of(
                front,
                rectangle("a", 30, 600, 500, 200),
                rectangle("b", 1500, 600, 900, 200),
                rectangle("c", 2450, 100, 500, 400));
    }

    /** The same front among neighbours that cut all of the line that lies before the first advance. */
    public static Marker longFrontInCommon(DrillHole... holes) {
        return of(
                piece("front", rectangle(120, 200, 2400, 400), List.of(), List.of(holes)),
                rectangle("above", 120, 600, 1470, 100),
                rectangle("below", 120, 100, 1470, 100),
                rectangle("left", 20, 200, 100, 400));
    }

    /** The lines of a marker's pieces by the usual rules. */
    public static List<Contour> contours(Marker marker, TableProfile table) {
        return MarkerContours.of(marker, table, CutRules.usual()).contours();
    }

    public static Placement rectangle(String piece, double x, double y, double width, double height) {
        return piece(piece, rectangle(x, y, width, height));
    }

    public static Ring rectangle(double x, double y, double width, double height) {
        return new Ring(List.of(
                Point.of(x, y), Point.of(x + width, y), Point.of(x + width, y + height), Point.of(x, y + height)));
    }

    public static Placement piece(String piece, Ring cutLine) {
        return piece(piece, cutLine, List.of(), List.of());
    }

    public static Placement piece(String piece, Ring cutLine, List<Notch> notches, List<DrillHole> holes) {
        Point first = cutLine.points().get(0);
        return new Placement(
                ref(piece),
                Garment.JACKET,
                new PieceToFabric(false, 0, Point.of(0, 0)),
                new PieceGeometry(
                        cutLine, new GrainLine(first, first.plus(Point.of(10, 0))), notches, holes, List.of()),
                new Placement.Label(first, 0, piece));
    }

    /** The same piece with a cut from its inner end. */
    public static Placement slashed(Placement plain, Point... line) {
        List<InternalCut> cuts = new ArrayList<>(plain.internalCuts());
        cuts.add(new InternalCut("belly cut", Polyline.through(line)));
        return plain.withGeometry(plain.geometry().withInternalCuts(cuts));
    }

    /** {@code 7/jacket.front/1} of {@code jacket.front}; {@code 7/jacket.front/L} of {@code jacket.front/L}. */
    public static PieceRef ref(String piece) {
        return PieceRef.parse("7/" + piece + (piece.contains("/") ? "" : "/1"));
    }

    public static Notch notch(double x, double y, double angleDeg, Notch.Kind kind) {
        return new Notch(Point.of(x, y), angleDeg, 6, kind, "side seam");
    }

    /** The same piece with a place where its stripes are matched. */
    public static Placement anchored(Placement plain) {
        return plain.withGeometry(plain.geometry()
                .withAnchors(List.of(new StripeAnchor(
                        "jacket.sideFront", plain.cutLine().points().get(0)))));
    }
}
