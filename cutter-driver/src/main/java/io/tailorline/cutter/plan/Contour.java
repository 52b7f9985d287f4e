package io.tailorline.cutter.plan;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.CutStep.CutNotch;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One piece as the knife sees it.
 *
 * @param piece {@code <order>/jacket.front/L}
 * @param notches for each point of the outline the notches punched there
 * @param inner what is made before the outline, in order
 * @param ways how it may be cut; at least one
 * @param minX of the outline, mm
 * @param maxX of the outline, mm
 */
record Contour(
        String piece,
        Outline outline,
        List<List<CutNotch>> notches,
        List<InnerFeature> inner,
        List<Way> ways,
        double minX,
        double maxX) {

    /** As many entries as a round piece offers; more hardly shorten the way. */
    private static final int ENTRIES_OF_ROUND_PIECE = 8;

    Contour {
        notches = List.copyOf(notches);
        inner = List.copyOf(inner);
        ways = List.copyOf(ways);
    }

    static Contour of(Placement placement, TableProfile table, CutRules rules) {
        NotchedOutline notched = new NotchedOutline(Outline.of(placement.cutLine(), table));
        List<InnerFeature> inner = new ArrayList<>();
        for (DrillHole hole : placement.drillHoles()) {
            TablePoint at = onGrid(hole.at());
            inner.add(new InnerFeature(at, new CutStep.Drill(at)));
        }
        for (Notch notch : placement.notches()) {
            if (isByItself(notch, rules) || !notched.accept(notch)) {
                inner.add(slit(notch));
            }
        }
        Outline outline = notched.outline();
        return new Contour(
                placement.piece(),
                outline,
                notched.notches(),
                InnerOrder.shortest(inner),
                ways(outline, table.liftAngleDeg()),
                outline.points().stream().mapToDouble(TablePoint::x).min().orElseThrow(),
                outline.points().stream().mapToDouble(TablePoint::x).max().orElseThrow());
    }

    private static boolean isByItself(Notch notch, CutRules rules) {
        return notch.kind() == Notch.Kind.SLIT || rules.notches() == CutRules.NotchStyle.FLICK;
    }

    private static InnerFeature slit(Notch notch) {
        TablePoint at = onGrid(notch.at());
        return new InnerFeature(
                at, new CutNotch(at, Angle.onGrid(notch.angleDeg()), Mm.onGrid(notch.depth()), notch.kind()));
    }

    private static TablePoint onGrid(Point point) {
        return new TablePoint(Mm.onGrid(point.x()), Mm.onGrid(point.y()));
    }

    /**
     * Outward corners that need a lift anyway: to start there saves it, and the cut ends in waste, not on a curve. A piece
     * without one is entered where it turns outward most.
     */
    private static List<Integer> entries(Outline outline, double liftAngle) {
        List<Integer> sharp = IntStream.range(0, outline.size())
                .filter(i -> outline.turn(i) >= liftAngle)
                .boxed()
                .toList();
        if (!sharp.isEmpty()) {
            return sharp;
        }
        return IntStream.range(0, outline.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -outline.turn(i)))
                .limit(ENTRIES_OF_ROUND_PIECE)
                .sorted()
                .toList();
    }

    private static List<Way> ways(Outline outline, double liftAngle) {
        return entries(outline, liftAngle).stream()
                .map(start -> new Way(start, outline.point(start), outline.point(start), 0))
                .toList();
    }
}
