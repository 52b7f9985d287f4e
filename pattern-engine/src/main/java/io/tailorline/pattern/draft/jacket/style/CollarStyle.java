package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
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
 * @param hasThroatLatch a tab under the collar closes the jacket at the throat
 */
public record CollarStyle(
        double stand, double fall, double rollBesideNeck, boolean isFelt, boolean hasOwnStand, boolean hasThroatLatch) {

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

    static final LengthOption HEIGHT = LengthOption.of(
            Garment.JACKET,
            "jacket.collarHeight",
            "height of the collar's stand at centre back; its fall is deeper by as much",
            28,
            24,
            38);

    static final FlagOption THROAT_LATCH = FlagOption.of(
            Garment.JACKET,
            "jacket.throatLatch",
            "a tab under the left collar that is buttoned across the throat when the collar is turned up",
            false,
            Need.of(LapelStyle.LAPEL, "notch", "semi-peak", "peak"));

    /** The fall is deeper than the stand by this, so that it covers the seam of the neck. */
    private static final double FALL_DEEPER = 15;

    /** A higher stand leans further from the neck: MT draws the roll through the stand's own height. */
    private static final double ROLL_LESS_THAN_STAND = 8;

    /** The seam to a stand of its own lies hidden below the fold. */
    private static final double SEAM_BELOW_FOLD = 6;

    /** The fall covers the seam of the neck at centre back by fall less stand, less what lies round the fold. */
    private static final double ROUND_THE_FOLD = 2;

    /** How far below the nape the fall's edge lies on the back. */
    public double belowNeck() {
        return fall - stand - ROUND_THE_FOLD;
    }

    /** How far above the neck seam a stand of its own is sewn to the fall, at centre back. */
    public double standSeam() {
        return stand - SEAM_BELOW_FOLD;
    }

    static CollarStyle of(Style style) {
        double stand = HEIGHT.in(style);
        return new CollarStyle(
                stand,
                stand + FALL_DEEPER,
                stand - ROLL_LESS_THAN_STAND,
                UNDER_COLLAR.is("felt", style),
                STAND.is("two-piece", style),
                THROAT_LATCH.in(style));
    }
}
