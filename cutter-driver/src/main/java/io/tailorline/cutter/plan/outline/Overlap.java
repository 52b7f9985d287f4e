package io.tailorline.cutter.plan.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;

/**
 * Two overlapping pieces: the knife would cut into one of them along the line of the other.
 *
 * <p>Every line is cut into stretches where it crosses the other one; a stretch whose middle lies deep inside the other
 * piece overlaps it. Pieces may touch along a line, and rounding to the 0.01 mm grid is no overlap.
 */
public record Overlap(PieceRef piece, PieceRef other) {

    /** The first two that overlap. */
    public static Optional<Overlap> first(List<Placement> placements) {
        List<Region> regions =
                placements.stream().map(Placement::cutLine).map(Region::new).toList();
        for (int i = 0; i < placements.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (areOverEachOther(regions.get(i), regions.get(k))) {
                    return Optional.of(new Overlap(
                            placements.get(k).piece(), placements.get(i).piece()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two pieces, or a piece and a flaw, share an area. */
    public static boolean areOverEachOther(Region one, Region other) {
        return one.meets(other) && (entersDeep(one, other) || entersDeep(other, one));
    }

    private static boolean entersDeep(Region line, Region piece) {
        Ring ring = line.ring();
        for (int i = 0; i < ring.size(); i++) {
            Point from = ring.point(i);
            Point to = ring.point(ring.next(i));
            if (!piece.mayMeet(from, to)) {
                continue;
            }
            double[] cuts = piece.cuts(from, to);
            for (int k = 1; k < cuts.length; k++) {
                if (piece.isDeepInside(from.towards(to, (cuts[k - 1] + cuts[k]) / 2))) {
                    return true;
                }
            }
        }
        return piece.isDeepInside(line.ring().pointInside());
    }
}
