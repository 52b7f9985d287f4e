package io.tailorline.nesting.marker;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A marker on two plies as it looks when the cloth is opened out: every needed copy lies where it is cut, in one ply,
 * and the marker is its own mirror image about the fold. Surplus copies are left out.
 */
public final class UnfoldedMarker {

    private static final double HALF_TURN = 180;

    /** Points this near the fold are the ends of a half, mm: a line of the grid. */
    private static final double ON_THE_FOLD = 0.0101;

    private final double fold;

    private UnfoldedMarker(double fold) {
        this.fold = fold;
    }

    /** A marker in one ply stays as it is. */
    public static Marker of(Marker marker) {
        if (marker.fabric().spread().plies() == 1) {
            return marker;
        }
        UnfoldedMarker cloth = new UnfoldedMarker(marker.fabric().spreadWidth());
        List<Placement> placements = new ArrayList<>();
        for (Placement placement : marker.placements()) {
            if (placement.onFold()) {
                placements.add(cloth.whole(placement));
            } else {
                cloth.addCopies(placement, placements);
            }
        }
        return new Marker(
                marker.fabric().spread(Spread.SINGLE),
                marker.length(),
                marker.efficiency(),
                placements,
                marker.rules(),
                marker.leftOut());
    }

    private void addCopies(Placement placement, List<Placement> placements) {
        List<Placement.CutCopy> copies = placement.copies();
        placements.add(placement.withCopies(copies.subList(0, 1)));
        for (Placement.CutCopy upper : copies.subList(1, copies.size())) {
            if (!upper.surplus()) {
                placements.add(upper(placement, upper));
            }
        }
    }

    private Placement whole(Placement half) {
        List<Point> points = new ArrayList<>(half.cutLine().points());
        for (int i = half.cutLine().size() - 1; i >= 0; i--) {
            Point point = half.cutLine().point(i);
            if (point.y() < fold - ON_THE_FOLD) {
                points.add(mirrored(point));
            }
        }
        List<Notch> notches = new ArrayList<>(half.notches());
        half.notches().stream()
                .filter(notch -> isOff(notch.at()))
                .map(this::mirrored)
                .forEach(notches::add);
        List<DrillHole> holes = new ArrayList<>(half.drillHoles());
        half.drillHoles().stream()
                .filter(hole -> isOff(hole.at()))
                .map(hole -> new DrillHole(mirrored(hole.at()), hole.what()))
                .forEach(holes::add);
        return placed(
                half,
                half.copies().get(0),
                half.translate(),
                new PieceGeometry(new Ring(points), half.grainLine(), notches, holes, half.anchors()),
                half.label());
    }

    private boolean isOff(Point point) {
        return StrictMath.abs(point.y() - fold) > ON_THE_FOLD;
    }

    private Placement upper(Placement lower, Placement.CutCopy copy) {
        List<Point> points = new ArrayList<>();
        lower.cutLine().points().forEach(point -> points.add(mirrored(point)));
        Collections.reverse(points);
        boolean same = copy.mirrored() == lower.mirrored();
        return placed(
                lower,
                copy,
                same ? beside(lower) : mirrored(lower.translate()),
                lower.geometry().mapped(new Ring(points), this::mirrored, UnfoldedMarker::against),
                label(lower, copy.piece().copy()));
    }

    /** That of the lower copy, with the other copy at its end. */
    private Placement.Label label(Placement lower, Copy copy) {
        Placement.Label label = lower.label();
        String text = label.text();
        String ending = " " + lower.piece().copy();
        if (text.endsWith(ending)) {
            text = text.substring(0, text.length() - ending.length()) + " " + copy;
        }
        return new Placement.Label(mirrored(label.at()), label.angleDeg(), text);
    }

    private static Placement placed(
            Placement of, Placement.CutCopy copy, Point translate, PieceGeometry geometry, Placement.Label label) {
        boolean same = copy.mirrored() == of.mirrored();
        double rotation = same ? of.rotationDeg() : against(of.rotationDeg());
        return new Placement(
                copy.piece(),
                of.garment(),
                of.side(),
                new PieceToFabric(copy.mirrored(), rotation, translate),
                geometry,
                label,
                List.of(copy),
                false);
    }

    /** Of a piece that is its own mirror image: the same piece, moved across the fold. */
    private Point beside(Placement placement) {
        double low = placement.cutLine().points().stream()
                .mapToDouble(Point::y)
                .min()
                .orElseThrow();
        double high = placement.cutLine().points().stream()
                .mapToDouble(Point::y)
                .max()
                .orElseThrow();
        return Mm.onGrid(
                new Point(placement.translate().x(), placement.translate().y() + 2 * fold - low - high));
    }

    private Point mirrored(Point point) {
        return Mm.onGrid(new Point(point.x(), 2 * fold - point.y()));
    }

    private Notch mirrored(Notch notch) {
        return notch.mapped(this::mirrored, UnfoldedMarker::against);
    }

    private static double against(double degrees) {
        return degrees == HALF_TURN || degrees == 0 ? degrees : -degrees;
    }
}
