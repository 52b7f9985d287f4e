package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;

/**
 * The make of the collar, mm: docs/drafting/jacket.md, steps 12, 13 and 24.
 *
 * @param stand height at centre back
 * @param fall depth at centre back
 * @param rollBesideNeck how far outside the neck point the roll line crosses the shoulder line
 * @param isFelt the under collar is one piece of felt, cut net; else two of the cloth, on the bias
 * @param hasOwnStand the top collar's stand is a piece of its own
 */
public record CollarStyle(double stand, double fall, double rollBesideNeck, boolean isFelt, boolean hasOwnStand) {

    static final ChoiceOption UNDER_COLLAR = ChoiceOption.of(
            Garment.JACKET,
            "jacket.underCollar",
            "under collar of felt, or of the jacket's own cloth",
            "felt",
            List.of("felt", "self"));

    public static final ChoiceOption STAND = ChoiceOption.of(
            Garment.JACKET,
            "jacket.collarStand",
            "the top collar in one, or with a stand of its own",
            "one-piece",
            List.of("one-piece", "two-piece"),
            Need.of(LapelStyle.LAPEL, "notch", "semi-peak", "peak"));

    private static final double STAND_HEIGHT = 28;
    private static final double FALL_DEPTH = 43;
    private static final double ROLL_BESIDE_NECK = 20;

    /** The fall covers the seam of the neck at centre back by fall less stand, less what lies round the fold. */
    private static final double ROUND_THE_FOLD = 2;

    /** How far below the nape the fall's edge lies on the back. */
    public double belowNeck() {
        return fall - stand - ROUND_THE_FOLD;
    }

    static CollarStyle of(Style style) {
        return new CollarStyle(
                STAND_HEIGHT,
                FALL_DEPTH,
                ROLL_BESIDE_NECK,
                UNDER_COLLAR.is("felt", style),
                STAND.is("two-piece", style));
    }
}
