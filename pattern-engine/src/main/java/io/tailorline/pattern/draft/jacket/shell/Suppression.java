package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;

/**
 * What is taken in at waist and seat, half jacket, mm: docs/drafting/jacket.md, step 5. A man whose waist is wider than his
 * chest gets no dart, the least shaping in the seams, and a belly: what his front edge stands out beyond its straight line.
 *
 * @param belly what the front edge stands out at the waist
 * @param dart front dart, or the seam below a woman's breast, at the waist
 * @param backSide taken out between back and side body at the waist
 * @param sideFront taken out between side body and front at the waist
 * @param seatPerSeam taken out in each of the two seams at the seat; negative where they flare
 * @param seatFront taken out in the seam below a woman's breast at the seat, alike; 0 for a man
 * @param seatHalf half the finished seat
 */
public record Suppression(
        double belly,
        double dart,
        double backSide,
        double sideFront,
        double seatPerSeam,
        double seatFront,
        double seatHalf) {

    /** What the centre back seam takes at the waist and below. */
    static final double CENTRE_BACK = 20;

    private static final double LEAST_IN_SEAMS = 5;
    private static final double BACK_SIDE_SHARE = 0.58;
    /** The skirt hangs at most this far inside the waist, half jacket. */
    private static final double SKIRT_INSIDE_WAIST = 30;

    static Suppression of(Body body, Ease ease, ChestLine chest, JacketStyle style) {
        BlockProportions proportions = BlockProportions.of(body);
        double waistHalf = (body.waist() + ease.waist()) / 2;
        double surplus = chest.centreFront() - waistHalf;
        double belly = StrictMath.max(0, CENTRE_BACK + LEAST_IN_SEAMS - surplus);
        double rest = belly > 0 ? LEAST_IN_SEAMS : StrictMath.max(0, surplus - CENTRE_BACK);
        double dart = belly > 0 || !style.hasDart()
                ? 0
                : StrictMath.min(proportions.mostDart(), proportions.dartShare() * rest);
        double backSide = BACK_SIDE_SHARE * (rest - dart);
        double seatHalf = StrictMath.max((body.seat() + ease.seat()) / 2, waistHalf - belly - SKIRT_INSIDE_WAIST);
        double atSeat = chest.centreFront() - seatHalf - CENTRE_BACK;
        double seatFront = proportions.frontSeatShare() * atSeat;
        double seatPerSeam = (atSeat - seatFront) / 2;
        return new Suppression(belly, dart, backSide, rest - dart - backSide, seatPerSeam, seatFront, seatHalf);
    }
}
