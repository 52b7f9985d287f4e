package io.tailorline.workflow.workshop.stock;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;

/**
 * A flaw where the inspector marked it.
 *
 * @param ring around it in the roll's own frame, mm: x from the end that was the outer one when it was received, y
 *     across from the inner side of the near selvedge
 * @param points 1 to 4, see {@link FourPoints}
 * @param grade by which a rule of the house's marker tolerates it; may be empty
 */
public record RollFlaw(Ring ring, FlawKind kind, int points, String grade) {

    public RollFlaw {
        if (points < 1 || points > FourPoints.MOST) {
            throw new IllegalArgumentException("A flaw of %d points; expected 1 to 4.".formatted(points));
        }
    }

    /** A flaw with the points that its size gives. */
    public static RollFlaw of(Ring ring, FlawKind kind) {
        return new RollFlaw(ring, kind, FourPoints.of(ring, kind), "");
    }

    /**
     * The same flaw on a cloth that begins there: {@code x = x_roll - from}.
     *
     * @param fromMm in the roll's own frame, mm
     */
    public Fabric.Flaw onCloth(double fromMm) {
        return new Fabric.Flaw(ring.moved(-fromMm, 0), grade);
    }

    /** The same flaw in the frame of a remnant that begins there. */
    public RollFlaw from(double startMm) {
        return new RollFlaw(ring.moved(-startMm, 0), kind, points, grade);
    }
}
