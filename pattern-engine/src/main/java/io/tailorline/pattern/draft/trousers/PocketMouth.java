package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.trousers.TrouserStyle.SidePocket;

/**
 * Where the hand enters the side pocket, mm. Step: docs/drafting/trousers.md, 3.
 *
 * @param kind of pocket
 * @param in how far from the side the mouth begins at the waist; 0 in the side seam
 * @param from how far down the outside seam a mouth in that seam begins; 0 for the others
 * @param down how far down the outside seam the mouth ends
 * @param topFromCentre where it begins, along the waist line from centre front
 */
record PocketMouth(SidePocket kind, double in, double from, double down, double topFromCentre) {

    private static final double SLANT_IN = 40;
    private static final double SLANT_DOWN = 165;
    private static final double SEAM_FROM = 30;
    private static final double SEAM_MOUTH = 165;
    private static final double FROG_IN = 95;
    private static final double FROG_DOWN = 75;
    /** A frog pocket leaves the pleats this share of the way from crease to side at most. */
    private static final double FROG_SHARE = 0.5;

    static PocketMouth of(TrouserStyle style, Polyline waist) {
        double length = waist.length();
        return switch (style.sidePocket()) {
            case SLANT -> new PocketMouth(SidePocket.SLANT, SLANT_IN, 0, SLANT_DOWN, length - SLANT_IN);
            case SIDE -> new PocketMouth(SidePocket.SIDE, 0, SEAM_FROM, SEAM_FROM + SEAM_MOUTH, length);
            case NONE -> new PocketMouth(SidePocket.NONE, 0, 0, 0, length);
            case FROG -> {
                double fromCrease = length - waist.splitAtX(0).before().length();
                double in = StrictMath.min(FROG_IN, FROG_SHARE * fromCrease);
                yield new PocketMouth(SidePocket.FROG, in, 0, FROG_DOWN, length - in);
            }
        };
    }

    /** Whether there is a pocket at all. */
    boolean isThere() {
        return kind != SidePocket.NONE;
    }

    /** Whether the front is cut away above the mouth; a mouth in the side seam leaves it whole. */
    boolean cutsFront() {
        return kind == SidePocket.SLANT || kind == SidePocket.FROG;
    }

    /** The line of the mouth from its upper to its lower end. */
    Polyline line(FrontLines front) {
        return cutsFront() ? PocketCorner.of(front).mouth() : alongSeam(front.outseam());
    }

    /** A mouth across the front from its upper to its lower end. */
    Polyline across(Point top, Point end) {
        if (kind == SidePocket.SLANT) {
            return Polyline.through(top, end);
        }
        Point across = end.minus(top);
        return new Curve(top, Point.of(0, 0.7 * across.y()), Point.of(0.55 * across.x(), 0.1 * across.y()), end)
                .sampled(Curve.CHORDS);
    }

    private Polyline alongSeam(Polyline outseam) {
        Polyline mouth = outseam.splitAtLength(outseam.length() - down).after();
        return mouth.splitAtLength(down - from).before().reversed();
    }
}
