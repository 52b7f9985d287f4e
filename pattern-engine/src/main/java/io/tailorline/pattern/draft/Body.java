package io.tailorline.pattern.draft;

import io.tailorline.pattern.piece.Garment;

/**
 * One side of a person's measures as a cutter uses them, mm (slope in degrees).
 *
 * @param height body height
 * @param bust shape of a woman's bust; {@link Bust#NONE} for a man
 */
public record Body(
        double height, Girths girths, Lengths lengths, Widths widths, Shoulder shoulder, Arm arm, Leg leg, Bust bust) {

    /**
     * Girths of the trunk.
     *
     * @param chest at nipple level
     * @param waist at the navel
     * @param seat at the greatest part of the buttocks
     */
    public record Girths(double neck, double chest, double waist, double seat) {

        private static Girths mean(Girths one, Girths other) {
            return new Girths(
                    Body.mean(one.neck, other.neck),
                    Body.mean(one.chest, other.chest),
                    Body.mean(one.waist, other.waist),
                    Body.mean(one.seat, other.seat));
        }
    }

    /**
     * Lengths along the trunk.
     *
     * @param scyeDepth nape to the level of the armhole's lowest point
     * @param backWaist nape to the tailor's waist, which lies halfway between navel and tenth rib
     * @param frontWaist neck side to the tailor's waist over the front, a woman's over the bust
     * @param backSeat nape to the seat line, along the back
     * @param rise tailor's waist to crotch, standing
     * @param crotchLength waist to waist through the crotch; 0 when it was not taken
     * @param roundBack how much longer than usual beside the other measurements the back is taped, below 0 shorter; 0
     *     when it was not taken
     */
    public record Lengths(
            double scyeDepth,
            double backWaist,
            double frontWaist,
            double backSeat,
            double rise,
            double crotchLength,
            double roundBack) {

        private static Lengths mean(Lengths one, Lengths other) {
            return new Lengths(
                    Body.mean(one.scyeDepth, other.scyeDepth),
                    Body.mean(one.backWaist, other.backWaist),
                    Body.mean(one.frontWaist, other.frontWaist),
                    Body.mean(one.backSeat, other.backSeat),
                    Body.mean(one.rise, other.rise),
                    Body.mean(one.crotchLength, other.crotchLength),
                    Body.mean(one.roundBack, other.roundBack));
        }

        private Lengths overBlades(double given) {
            return new Lengths(
                    scyeDepth, backWaist - given, frontWaist, backSeat - given, rise, crotchLength, roundBack);
        }
    }

    /**
     * Widths of the trunk over its surface, halfway up the armhole.
     *
     * @param back from armhole to armhole across the blades
     * @param chest from armhole to armhole across the chest
     */
    public record Widths(double back, double chest) {

        private static Widths mean(Widths one, Widths other) {
            return new Widths(Body.mean(one.back, other.back), Body.mean(one.chest, other.chest));
        }
    }

    /**
     * The shoulder.
     *
     * @param length neck side to acromion
     * @param slopeDeg fall, degrees
     */
    public record Shoulder(double length, double slopeDeg) {

        private static Shoulder mean(Shoulder one, Shoulder other) {
            return new Shoulder(Body.mean(one.length, other.length), Body.mean(one.slopeDeg, other.slopeDeg));
        }
    }

    /**
     * The arm.
     *
     * @param length acromion to wrist
     * @param elbow acromion to elbow
     * @param upperArm girth, relaxed
     * @param wrist girth
     * @param hand girth
     */
    public record Arm(double length, double elbow, double upperArm, double wrist, double hand) {

        private static Arm mean(Arm one, Arm other) {
            return new Arm(
                    Body.mean(one.length, other.length),
                    Body.mean(one.elbow, other.elbow),
                    Body.mean(one.upperArm, other.upperArm),
                    Body.mean(one.wrist, other.wrist),
                    Body.mean(one.hand, other.hand));
        }
    }

    /**
     * The leg.
     *
     * @param inside crotch to floor
     * @param kneeHeight middle of the knee cap to floor
     * @param thigh girth
     * @param knee girth just above the knee cap
     * @param calf greatest girth below the knee
     * @param ankle least girth above the ankle bones
     * @param heel girth over heel and instep
     */
    public record Leg(
            double inside, double kneeHeight, double thigh, double knee, double calf, double ankle, double heel) {

        /** Of the knee's height: where the calf is thickest (docs/drafting/trousers.md, 1). */
        private static final double CALF_SHARE = 0.70;

        /** Height of the thickest part of the calf above the floor, mm. */
        public double calfHeight() {
            return CALF_SHARE * kneeHeight;
        }

        private static Leg pairOf(Leg one, Leg other) {
            return new Leg(
                    mean(one.inside, other.inside),
                    mean(one.kneeHeight, other.kneeHeight),
                    StrictMath.max(one.thigh, other.thigh),
                    mean(one.knee, other.knee),
                    mean(one.calf, other.calf),
                    mean(one.ankle, other.ankle),
                    mean(one.heel, other.heel));
        }
    }

    /**
     * As it is drawn when some of the back's length is given over the blades, where the nape then rises by as much:
     * waist and seat lie nearer to the armhole.
     *
     * @param given of the length of the back, mm
     */
    public Body overBlades(double given) {
        return given == 0
                ? this
                : new Body(height, girths, lengths.overBlades(given), widths, shoulder, arm, leg, bust);
    }

    /** Whether the front must be shaped over a bust: a woman's figure. */
    public boolean hasBust() {
        return !bust.equals(Bust.NONE);
    }

    /**
     * The common measures of two sides that differ, where they are sewn to each other: the greater thigh, else the
     * mean.
     */
    static Body pairOf(Body right, Body left) {
        return right.equals(left)
                ? right
                : new Body(
                        mean(right.height, left.height),
                        Girths.mean(right.girths, left.girths),
                        Lengths.mean(right.lengths, left.lengths),
                        Widths.mean(right.widths, left.widths),
                        Shoulder.mean(right.shoulder, left.shoulder),
                        Arm.mean(right.arm, left.arm),
                        Leg.pairOf(right.leg, left.leg),
                        Bust.mean(right.bust, left.bust));
    }

    static double mean(double one, double other) {
        return (one + other) / 2;
    }

    /**
     * This side's shoulder, arm and leg on the trunk of the pair: measurements of the trunk may have been estimated
     * from limbs that differ.
     */
    Body onTrunkOf(Body pair) {
        return new Body(pair.height, pair.girths, pair.lengths, pair.widths, shoulder, arm, leg, pair.bust);
    }

    /** Whether both sides of one trunk measure alike where a garment lies. */
    boolean isAlikeFor(Garment garment, Body other) {
        return switch (garment) {
            case TROUSERS -> leg.equals(other.leg);
            case JACKET -> shoulder.equals(other.shoulder) && arm.equals(other.arm);
            case WAISTCOAT -> shoulder.equals(other.shoulder);
        };
    }
}
