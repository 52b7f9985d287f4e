package io.tailorline.workflow.workshop.stock;

import io.tailorline.geometry.Ring;
import java.util.List;
import java.util.TreeMap;

/**
 * Points of cloth that was looked over, modelled on the four-point system of ASTM D5430, option A: 1, 2, 3 or 4 points
 * for a flaw up to 75, 150, 230 mm or over, 4 for a hole, and at most 4 a running metre. A flaw that runs on has 4 in
 * each metre that it touches.
 */
public final class FourPoints {

    static final int MOST = 4;
    private static final double ONE_POINT_MM = 75;
    private static final double TWO_POINTS_MM = 150;
    private static final double THREE_POINTS_MM = 230;
    private static final double METRE = 1000;
    private static final double PER_100_M2 = 100;

    private FourPoints() {}

    /** Points of one flaw by its longer side. */
    public static int of(Ring ring, FlawKind kind) {
        if (kind == FlawKind.HOLE || kind == FlawKind.TEAR) {
            return MOST;
        }
        double size = Math.max(ring.width(), ring.height());
        if (size <= ONE_POINT_MM) {
            return 1;
        }
        if (size <= TWO_POINTS_MM) {
            return 2;
        }
        return size <= THREE_POINTS_MM ? 3 : MOST;
    }

    /** Points of all flaws, at most 4 in each metre of the roll's own frame; a flaw counts where it begins. */
    public static int total(List<RollFlaw> flaws) {
        TreeMap<Long, Integer> metres = new TreeMap<>();
        for (RollFlaw flaw : flaws) {
            long first = metre(flaw.ring().minX());
            metres.merge(first, flaw.points(), Integer::sum);
            if (flaw.ring().width() > METRE) {
                for (long next = first + 1; next <= lastMetre(flaw.ring().maxX()); next++) {
                    metres.merge(next, MOST, Integer::sum);
                }
            }
        }
        return metres.values().stream()
                .mapToInt(points -> Math.min(MOST, points))
                .sum();
    }

    private static long metre(double x) {
        return (long) Math.floor(x / METRE);
    }

    /** A flaw that ends at a whole metre does not touch the next one. */
    private static long lastMetre(double x) {
        return (long) Math.ceil(x / METRE) - 1;
    }

    /**
     * Points per 100 m2: {@code 100 000 P / (W x L)} with the width in mm and the length in m.
     *
     * @param widthMm above 0
     * @param lengthMm above 0
     */
    public static double per100SquareMetres(int points, double widthMm, double lengthMm) {
        return PER_100_M2 * points / (widthMm / METRE * (lengthMm / METRE));
    }
}
