package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.piece.AlterationRule;

/**
 * What the tailor's alterations add up to where the waistcoat is constructed, mm: docs/drafting/waistcoat.md, step 11. All
 * are zero on an unaltered figure, and every construction value is linear in them.
 *
 * @param stoop the back longer over the blades, the front neck lower and forward; negative for an erect figure
 * @param balance front neck point up
 * @param drop shoulder tips and armhole down
 * @param forward the outer end of the shoulder seam towards the front
 * @param blades more room over the shoulder blades
 * @param hollow wedge out of the back at the waist
 * @param stomach front edge out at the waist
 * @param chest front wider at the chest
 * @param backWidth back wider at the armhole
 * @param chestWidth front wider at the armhole
 * @param armhole underarm down
 * @param length hem down
 */
record FigureChanges(
        double stoop,
        double balance,
        double drop,
        double forward,
        double blades,
        double hollow,
        double stomach,
        double chest,
        double backWidth,
        double chestWidth,
        double armhole,
        double length) {

    static FigureChanges of(Alterations by) {
        return new FigureChanges(
                by.of(AlterationRule.STOOPED) - by.of(AlterationRule.ERECT),
                by.of(AlterationRule.FRONT_BALANCE),
                by.of(AlterationRule.SLOPING_SHOULDER)
                        + by.of(AlterationRule.LOW_SHOULDER)
                        - by.of(AlterationRule.SQUARE_SHOULDER),
                by.of(AlterationRule.FORWARD_SHOULDER),
                by.of(AlterationRule.PROMINENT_BLADES),
                by.of(AlterationRule.HOLLOW_BACK),
                by.of(AlterationRule.STOMACH),
                by.of(AlterationRule.CHEST),
                by.of(AlterationRule.BACK_WIDTH),
                by.of(AlterationRule.CHEST_WIDTH),
                by.of(AlterationRule.ARMHOLE),
                by.of(AlterationRule.WAISTCOAT_LENGTH));
    }
}
