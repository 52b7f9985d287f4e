package io.tailorline.pattern.draft.jacket.block;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;

/**
 * The line the front edge follows down the body, mm: straight, or projecting for a belly. From nothing on the scye line
 * it swells smoothly to the whole belly at the waist and stays there until the cutaway: docs/drafting/jacket.md, step
 * 25.
 *
 * @param x of the edge above the belly
 * @param belly its projection at the waist
 * @param scye level where the belly begins
 * @param waist level where it is whole
 */
public record BellyEdge(double x, double belly, double scye, double waist) {

    private static final int STRAIGHT_CHORDS = 8;

    static BellyEdge of(JacketLevels levels, double centreFront, double overlap, double belly) {
        return new BellyEdge(centreFront + overlap, belly, levels.scyeOfPair(), levels.waist());
    }

    public static BellyEdge of(JacketBlock block, JacketStyle style) {
        return of(
                block.levels(),
                block.chest().centreFront(),
                style.closing().overlap(),
                block.taken().belly());
    }

    /** The edge at a level. */
    public Point at(double level) {
        double t = share(level);
        return Point.of(x + belly * t * t * (3 - 2 * t), level);
    }

    /** Where the edge runs to at a level, length 1. */
    public Point directionAt(double level) {
        double t = share(level);
        return Point.of(belly * 6 * t * (1 - t) / (waist - scye), 1).unit();
    }

    private double share(double level) {
        return StrictMath.max(0, StrictMath.min(1, (level - scye) / (waist - scye)));
    }

    /** From one level down to another. */
    public Polyline between(double from, double to) {
        if (from >= waist || belly == 0) {
            return straight(from, to);
        }
        Polyline swelling = curve(from, StrictMath.min(to, waist));
        return to > waist ? Polyline.joined(swelling, straight(waist, to)) : swelling;
    }

    private Polyline straight(double from, double to) {
        double third = (to - from) / 3;
        return new Curve(at(from), Point.of(0, third), Point.of(0, third), at(to)).sampled(STRAIGHT_CHORDS);
    }

    private Polyline curve(double from, double to) {
        double third = (to - from) / 3;
        return Curve.line(
                at(from), directionAt(from).times(third), directionAt(to).times(third), at(to));
    }
}
