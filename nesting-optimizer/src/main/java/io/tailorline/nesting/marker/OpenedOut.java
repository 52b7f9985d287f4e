package io.tailorline.nesting.marker;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A marker on two plies as it looks when the cloth is opened out: every copy that somebody needs lies where it is cut,
 * in one ply, and the marker is its own mirror image about the fold. Surplus copies are left out.
 */
public final class OpenedOut {

    private static final double HALF_TURN = 180;

    /** Points this near the fold are the ends of a half, mm: a line of the grid. */
    private static final double ON_THE_FOLD = 0.0101;

    private final double fold;

    private OpenedOut(double fold) {
        this.fold = fold;
    }

    /** A marker in one ply stays as it is. */
    public static Marker of(Marker marker) {
        if (marker.fabric().spread().plies() == 1) {
            return marker;
        }
        OpenedOut cloth = new OpenedOut(marker.fabric().spreadWidth());
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
        List<Placement.Copy> copies = placement.copies();
        placements.add(placement.cut(copies.subList(0, 1), false));
        for (Placement.Copy upper : copies.subList(1, copies.size())) {
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
        return placed(half, half.copies().get(0), new Ring(points), notches, holes, half.grainLine(), half.label());
    }

    private boolean isOff(Point point) {
        return StrictMath.abs(point.y() - fold) > ON_THE_FOLD;
    }

    private Placement upper(Placement lower, Placement.Copy copy) {
        List<Point> points = new ArrayList<>();
        lower.cutLine().points().forEach(point -> points.add(mirrored(point)));
        Collections.reverse(points);
        GrainLine grain = lower.grainLine();
        Placement.Label label = lower.label();
        String text = label.text().substring(0, label.text().lastIndexOf(' ') + 1) + suffix(copy.piece());
        return placed(
                lower,
                copy,
                new Ring(points),
                lower.notches().stream().map(this::mirrored).toList(),
                lower.drillHoles().stream()
                        .map(hole -> new DrillHole(mirrored(hole.at()), hole.what()))
                        .toList(),
                new GrainLine(mirrored(grain.from()), mirrored(grain.to())),
                new Placement.Label(mirrored(label.at()), label.angleDeg(), text));
    }

    private Placement placed(
            Placement of,
            Placement.Copy copy,
            Ring cutLine,
            List<Notch> notches,
            List<DrillHole> holes,
            GrainLine grain,
            Placement.Label label) {
        boolean same = copy.mirrored() == of.mirrored();
        return new Placement(
                copy.piece(),
                of.order(),
                of.garment(),
                of.bundle(),
                same ? of.rotationDeg() : against(of.rotationDeg()),
                copy.mirrored(),
                of.onFold() ? of.translate() : same ? beside(of) : mirrored(of.translate()),
                cutLine,
                grain,
                notches,
                holes,
                label,
                of.onFold() || copy.equals(of.copies().get(0))
                        ? of.anchors()
                        : of.anchors().stream().map(this::mirrored).toList());
    }

    private StripeAnchor mirrored(StripeAnchor anchor) {
        return new StripeAnchor(anchor.match(), mirrored(anchor.at()));
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
        return new Notch(mirrored(notch.at()), against(notch.angleDeg()), notch.depth(), notch.kind(), notch.mate());
    }

    private static double against(double degrees) {
        return degrees == HALF_TURN || degrees == 0 ? degrees : -degrees;
    }

    private static String suffix(String piece) {
        return piece.substring(piece.lastIndexOf('/') + 1);
    }
}
