package io.tailorline.nesting.problem;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.rules.MarkerRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The spread cloth as the strip of a packing problem. Its y = 0 lies at the lower edge, or half a gap above it when
 * that edge is a fold; its upper edge likewise half a gap below the fold. So pieces on the two plies keep their gap
 * when the cloth is opened out. Only a piece whose axis lies on the fold reaches up to it: of that the search sees what
 * lies on the strip.
 */
final class ClothStrip {

    /** What is cut off a half so that rounding never puts it above the strip, mm. */
    private static final double SAFE = 1e-3;

    /** An axis may lie on the fold only: the next allowed place is this many widths away. */
    private static final double FAR = 10;

    private final Fabric fabric;
    private final double margin;
    private final double low;
    private final double height;

    private ClothStrip(Fabric fabric, double margin) {
        this.fabric = fabric;
        this.margin = margin;
        this.low = fabric.spread().kind() == Spread.Kind.TUBULAR ? margin : 0;
        this.height = fabric.spreadWidth() - margin - low;
    }

    /** A border along each fold of half the largest gap among the pieces: so each keeps its own from its other copy. */
    static ClothStrip of(Fabric fabric, MarkerRules rules, List<MarkerPiece> pieces) {
        double margin = fabric.foldMargin();
        if (fabric.spread().plies() > 1) {
            for (MarkerPiece piece : pieces) {
                double gap = rules.piece(piece.piece().id()).gap().orElse(0.0);
                margin = StrictMath.max(margin, gap / 2);
            }
        }
        return new ClothStrip(fabric, margin);
    }

    /** Width to be packed, mm. */
    double height() {
        return height;
    }

    /** A place on the strip in the fabric frame, mm. */
    Point toFabric(RigidTransform transform) {
        return new Point(transform.x(), transform.y() + low);
    }

    /** A place in the fabric frame on the strip. */
    RigidTransform toStrip(double rotationDeg, Point translate) {
        return new RigidTransform(rotationDeg, translate.x(), translate.y() - low);
    }

    Ring room(MarkerPiece piece) {
        return piece.room(margin + SAFE);
    }

    /** y of the strip's lower edge in the fabric frame, mm. */
    double low() {
        return low;
    }

    /** The usable width that a piece needs, mm. */
    double usableWidthFor(double width) {
        return Mm.onGrid((width + margin + low) * fabric.spread().plies());
    }

    /** A piece whose axis lies on the fold lies nowhere else across the strip. */
    Lattice onFold(MarkerPiece piece, Lattice lattice) {
        return piece.axisOnFold()
                .map(axis -> new Lattice(lattice.anchorX(), axis, lattice.along(), fold()))
                .orElse(lattice);
    }

    private Lattice.Axis fold() {
        return new Lattice.Axis(FAR * fabric.usableWidth(), fabric.spreadWidth() - low, Lattice.Axis.TO_THE_STRIP);
    }

    /** Flaws at their places on the strip; those of the upper ply lie on it as they are seen through the cloth. */
    List<Flaw> flaws(ToIntFunction<String> severity) {
        List<Flaw> flaws = new ArrayList<>();
        for (Fabric.Flaw flaw : fabric.flaws()) {
            flaws.add(new Flaw(outline(flaw.ring(), false), severity.applyAsInt(flaw.grade())));
            if (fabric.spread().plies() > 1) {
                flaws.add(new Flaw(outline(flaw.ring(), true), severity.applyAsInt(flaw.grade())));
            }
        }
        return flaws.stream()
                .filter(flaw -> flaw.outline().maxY() > 0 && flaw.outline().minY() < height)
                .toList();
    }

    private Ring outline(Ring ring, boolean fromUpperPly) {
        List<Point> points = ring.points();
        double fold = fabric.spreadWidth();
        return Ring.counterClockwise(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream()
                        .mapToDouble(point -> (fromUpperPly ? 2 * fold - point.y() : point.y()) - low)
                        .toArray());
    }
}
