package io.tailorline.nesting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The angles a part may be turned by, degrees counter-clockwise.
 *
 * @param degrees the angles that are tried, at least one
 * @param free whether any other angle is allowed too
 */
public record Orientations(List<Double> degrees, boolean free) {

    /** How many angles are tried of a part that may be turned freely: Gardeyn and Wauters, arXiv 2509.13329. */
    private static final int FREE_ANGLES = 16;

    /** Two angles closer than this are the same, degrees. */
    private static final double SAME_ANGLE = 1e-3;

    private static final double FULL_TURN = 360;

    public Orientations {
        degrees = List.copyOf(degrees);
        if (degrees.isEmpty()) {
            throw new IllegalArgumentException("A part may not be turned any way; expected the angle 0 at least.");
        }
    }

    public static Orientations of(double... degrees) {
        return new Orientations(Arrays.stream(degrees).boxed().toList(), false);
    }

    public static Orientations any() {
        return new Orientations(
                IntStream.range(0, FREE_ANGLES)
                        .mapToObj(i -> i * FULL_TURN / FREE_ANGLES)
                        .toList(),
                true);
    }

    /**
     * Angles near the given ones: each may be left by a tilt to either side.
     *
     * @param tilt most degrees off a base, not negative
     * @param steps how many angles are tried on either side of a base, evenly spaced; the base itself comes first
     */
    public static Orientations tilted(double tilt, int steps, double... bases) {
        List<Double> all = new ArrayList<>();
        for (double base : bases) {
            all.add(base);
            for (int i = 1; i <= steps && tilt > 0; i++) {
                all.add(base + tilt * i / steps);
                all.add(base - tilt * i / steps);
            }
        }
        return new Orientations(all, false);
    }

    /** The angles, then as many more between each and the next one; for angles evenly spaced over a full turn. */
    List<Double> finer(int times) {
        double step = FULL_TURN / degrees.size() / times;
        return IntStream.range(0, times)
                .boxed()
                .flatMap(i -> degrees.stream().map(angle -> angle + i * step))
                .toList();
    }

    /** Whether an angle is nearer to a half turn than to none. */
    public static boolean isReversed(double angle) {
        return StrictMath.abs(StrictMath.IEEEremainder(angle, FULL_TURN)) > FULL_TURN / 4;
    }

    public boolean allows(double angle) {
        return free
                || degrees.stream()
                        .anyMatch(allowed ->
                                StrictMath.abs(StrictMath.IEEEremainder(angle - allowed, FULL_TURN)) < SAME_ANGLE);
    }
}
