package io.tailorline.pattern.draft.jacket.pocket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the mouth of a hip pocket can be sewn: its ends keep clear of every seam that it meets, and it is moved no
 * further than that needs. docs/drafting/jacket.md, step 8.
 *
 * @param mouth width, mm
 * @param crossed how far behind the wanted front end the seams lie that the mouth may cross, mm, nearest first
 * @param end how far behind it the seam lies that the mouth stays before, mm
 */
record PocketMouthPlacement(double mouth, List<Double> crossed, double end) {

    /** An end that stays before a seam lies at least this far from it, mm: the jets run on beyond the mouth. */
    private static final double BEFORE_SEAM = 20.5;

    /** An end beyond a seam that the mouth crosses lies at least this far from it, mm. */
    private static final double ACROSS_SEAM = 25.5;
    /** Further the pocket would look misplaced, mm (trade). */
    private static final double MOST_MOVED = 60;
    /** A place at a limit is clear, mm. */
    private static final double ROUNDING = 1e-6;

    PocketMouthPlacement {
        crossed = List.copyOf(crossed);
    }

    /**
     * How far the mouth is moved towards the front, mm: the least that can be sewn; where seams lie so close that no
     * place is clear, the one that comes nearest to it.
     */
    double shift() {
        List<Double> places = new ArrayList<>(List.of(0.0, mouth + BEFORE_SEAM - end));
        for (double seam : crossed) {
            places.add(-BEFORE_SEAM - seam);
            places.add(ACROSS_SEAM - seam);
            places.add(mouth - ACROSS_SEAM - seam);
            places.add(mouth + BEFORE_SEAM - seam);
        }
        return places.stream()
                .filter(by -> StrictMath.abs(by) <= MOST_MOVED)
                .max(Comparator.comparingDouble((Double by) -> StrictMath.min(0, clearance(by)))
                        .thenComparingDouble(by -> -StrictMath.abs(by)))
                .orElse(0.0);
    }

    /** What the place leaves beyond what it must at the seam where that is least, mm; below 0 it is too near. */
    private double clearance(double by) {
        double least = end + by - mouth - BEFORE_SEAM;
        for (double seam : crossed) {
            double at = seam + by;
            double clear = at <= 0
                    ? -at - BEFORE_SEAM
                    : at >= mouth ? at - mouth - BEFORE_SEAM : StrictMath.min(at, mouth - at) - ACROSS_SEAM;
            least = StrictMath.min(least, clear);
        }
        return least > -ROUNDING ? StrictMath.max(0, least) : least;
    }
}
