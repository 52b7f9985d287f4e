package io.tailorline.pattern.draft;

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
}
