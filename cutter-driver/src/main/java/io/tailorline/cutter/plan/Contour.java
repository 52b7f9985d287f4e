package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.CutStep.CutNotch;
import io.tailorline.cutter.program.TablePoint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One piece as the knife sees it.
 *
 * @param piece {@code <order>/jacket.front/L}
 * @param notches for each point of the outline the notches punched there
 * @param arcs for each point of the outline what is cut instead unless the cut begins there; none where it is cut as drawn
 * @param cutBefore for each point of the outline whether an earlier piece cuts the line from there to the next
 * @param inner what is made before the outline, in order
 * @param ways how it may be cut; at least one
 * @param minX of the outline, mm
 * @param maxX of the outline, mm
 */
record Contour(
        String piece,
        Outline outline,
        List<List<CutNotch>> notches,
        List<List<TablePoint>> arcs,
        List<Boolean> cutBefore,
        List<InnerFeature> inner,
        List<Way> ways,
        double minX,
        double maxX) {

    /** As many entries as a round piece offers; more hardly shorten the way. */
    private static final int ENTRIES_OF_ROUND_PIECE = 8;

    Contour {
        notches = List.copyOf(notches);
        arcs = List.copyOf(arcs);
        cutBefore = List.copyOf(cutBefore);
        inner = List.copyOf(inner);
        ways = List.copyOf(ways);
    }

    /** Whether nothing of the outline is cut before: it closes. */
    boolean isWhole() {
        return !cutBefore.contains(true);
    }

    /** Whether an earlier piece cuts the line from the {@code i}-th point on, counted on around. */
    boolean isCutBefore(int i) {
        return cutBefore.get(Math.floorMod(i, outline.size()));
    }

    /** Whether the knife must be plunged in the {@code i}-th point since an earlier piece cuts the line up to it. */
    boolean beginsStroke(int i) {
        return isCutBefore(i - 1) && !isCutBefore(i);
    }

    /** What is cut instead of the {@code i}-th point, counted on around. */
    List<TablePoint> arc(int i) {
        return arcs.get(Math.floorMod(i, outline.size()));
    }

    /** What is punched in the {@code i}-th point, counted on around. */
    List<CutNotch> notchesAt(int i) {
        return notches.get(Math.floorMod(i, outline.size()));
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

    static List<Way> ways(Outline outline, double liftAngle) {
        return entries(outline, liftAngle).stream()
                .map(start -> new Way(start, outline.point(start), outline.point(start), 0))
                .toList();
    }
}
