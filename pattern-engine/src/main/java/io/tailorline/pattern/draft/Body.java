package io.tailorline.pattern.draft;

import io.tailorline.pattern.piece.Garment;

/**
 * One side of a person's measures as a cutter uses them, mm (slope in degrees).
 *
 * @param height body height
 * @param chest chest girth at nipple level
 * @param waist waist girth
 * @param seat seat girth at the greatest part of the buttocks
 * @param neck neck girth
 * @param shoulder neck side to acromion
 * @param shoulderSlopeDeg fall of the shoulder, degrees
 * @param backWaist nape to the tailor's waist, which lies halfway between navel and tenth rib
 * @param backSeat nape to the seat line, along the back
 * @param upperArm upper arm girth, relaxed
 * @param wrist wrist girth
 * @param hand hand girth
 * @param arm acromion to wrist
 * @param elbow acromion to elbow
 * @param rise tailor's waist to crotch, standing
 * @param insideLeg crotch to floor
 * @param kneeHeight middle of the knee cap to floor
 * @param thigh thigh girth
 * @param knee girth just above the knee cap
 * @param heel girth over heel and instep
 * @param crotchLength waist to waist through the crotch; 0 when it was not taken
 * @param frontWaist neck side to the tailor's waist over the front, a woman's over the bust
 * @param bust what a woman's front is shaped by; {@link Bust#NONE} for a man
 */
public record Body(
        double height,
        double chest,
        double waist,
        double seat,
        double neck,
        double shoulder,
        double shoulderSlopeDeg,
        double backWaist,
        double backSeat,
        double upperArm,
        double wrist,
        double hand,
        double arm,
        double elbow,
        double rise,
        double insideLeg,
        double kneeHeight,
        double thigh,
        double knee,
        double heel,
        double crotchLength,
        double frontWaist,
        Bust bust) {

    /** Whether the front must be shaped over a bust: a woman's figure. */
    public boolean hasBust() {
        return !bust.equals(Bust.NONE);
    }

    /** What two sides that differ are taken for where they are sewn to each other: the greater thigh, else the mean. */
    static Body pairOf(Body right, Body left) {
        if (right.equals(left)) {
            return right;
        }
        return new Body(
                mean(right.height, left.height),
                mean(right.chest, left.chest),
                mean(right.waist, left.waist),
                mean(right.seat, left.seat),
                mean(right.neck, left.neck),
                mean(right.shoulder, left.shoulder),
                mean(right.shoulderSlopeDeg, left.shoulderSlopeDeg),
                mean(right.backWaist, left.backWaist),
                mean(right.backSeat, left.backSeat),
                mean(right.upperArm, left.upperArm),
                mean(right.wrist, left.wrist),
                mean(right.hand, left.hand),
                mean(right.arm, left.arm),
                mean(right.elbow, left.elbow),
                mean(right.rise, left.rise),
                mean(right.insideLeg, left.insideLeg),
                mean(right.kneeHeight, left.kneeHeight),
                StrictMath.max(right.thigh, left.thigh),
                mean(right.knee, left.knee),
                mean(right.heel, left.heel),
                mean(right.crotchLength, left.crotchLength),
                mean(right.frontWaist, left.frontWaist),
                right.bust);
    }

    private static double mean(double one, double other) {
        return (one + other) / 2;
    }

    /**
     * This side's shoulder, arm and leg on the trunk of the pair: what was not taken of the trunk may have been
     * estimated from limbs that differ.
     */
    Body onTrunkOf(Body pair) {
        if (equals(pair)) {
            return this;
        }
        return new Body(
                pair.height,
                pair.chest,
                pair.waist,
                pair.seat,
                pair.neck,
                shoulder,
                shoulderSlopeDeg,
                pair.backWaist,
                pair.backSeat,
                upperArm,
                wrist,
                hand,
                arm,
                elbow,
                pair.rise,
                insideLeg,
                kneeHeight,
                thigh,
                knee,
                heel,
                pair.crotchLength,
                pair.frontWaist,
                pair.bust);
    }

    /** Whether both sides of one trunk measure alike where a garment lies. */
    boolean isAlikeFor(Garment garment, Body other) {
        return switch (garment) {
            case TROUSERS -> hasLegOf(other);
            case JACKET -> hasShoulderOf(other) && hasArmOf(other);
            case WAISTCOAT -> hasShoulderOf(other);
        };
    }

    private boolean hasShoulderOf(Body other) {
        return shoulder == other.shoulder && shoulderSlopeDeg == other.shoulderSlopeDeg;
    }

    private boolean hasArmOf(Body other) {
        return upperArm == other.upperArm
                && wrist == other.wrist
                && hand == other.hand
                && arm == other.arm
                && elbow == other.elbow;
    }

    private boolean hasLegOf(Body other) {
        return insideLeg == other.insideLeg
                && kneeHeight == other.kneeHeight
                && thigh == other.thigh
                && knee == other.knee
                && heel == other.heel;
    }
}
