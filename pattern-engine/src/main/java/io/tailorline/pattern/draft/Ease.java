package io.tailorline.pattern.draft;

import io.tailorline.pattern.piece.Style.Fit;

/**
 * The ease that a fit adds to the body, full girth, mm. Source: docs/drafting/jacket.md, step 1,
 * docs/drafting/trousers.md and docs/drafting/waistcoat.md.
 *
 * @param chest jacket, on the scye line
 * @param back jacket, across the blades
 * @param waist jacket
 * @param seat jacket
 * @param upperSleeve sleeve at the underarm, over the upper arm
 * @param cuff sleeve at the cuff, over the wrist
 * @param trouserSeat trousers at the seat
 * @param trouserWaist trousers at the waist seam
 * @param waistcoatChest waistcoat, on the scye line: 50 less than the jacket that goes over it
 * @param waistcoatWaist waistcoat, at the waist
 */
public record Ease(
        double chest,
        double back,
        double waist,
        double seat,
        double upperSleeve,
        double cuff,
        double trouserSeat,
        double trouserWaist,
        double waistcoatChest,
        double waistcoatWaist) {

    public static Ease of(Fit fit) {
        return switch (fit) {
            case SLIM -> new Ease(80, 0, 80, 60, 45, 100, 40, 5, 30, 30);
            case REGULAR -> new Ease(110, 8, 110, 90, 60, 110, 65, 10, 60, 60);
            case COMFORT -> new Ease(150, 16, 150, 120, 80, 120, 90, 20, 100, 90);
        };
    }
}
