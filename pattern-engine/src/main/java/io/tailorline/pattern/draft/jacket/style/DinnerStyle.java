package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.draft.DinnerSuit;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;

/**
 * A dinner jacket: facing, jets and breast welt of a second cloth, its buttons covered with it.
 * docs/drafting/jacket.md, step 27.
 *
 * @param frontButtons that are covered; 0 where the jacket is none
 * @param cuffButtons of both cuffs
 */
public record DinnerStyle(int frontButtons, int cuffButtons) {

    /** No flaps, no patches, and a lining over the back of the facing. */
    static final FlagOption OPTION = FlagOption.of(
            Garment.JACKET,
            DinnerSuit.OPTION,
            "a dinner jacket: facing, pocket jets and breast welt of a second cloth, usually silk, and buttons covered"
                    + " with it; trousers ordered with it are braided",
            false,
            Need.of(LapelStyle.LAPEL, "peak", "shawl"),
            Need.of(PocketStyle.POCKETS, "jet"),
            Need.of(PocketStyle.BREAST, "welt", "barchetta", "none"),
            Need.of(LiningExtent.OPTION, "full", "half", "quarter"));

    private static final DinnerStyle NONE = new DinnerStyle(0, 0);

    static DinnerStyle of(Style style) {
        return OPTION.in(style)
                ? new DinnerStyle(
                        JacketClosure.of(style).buttonCount(),
                        2 * CuffStyle.of(style).buttons())
                : NONE;
    }

    public boolean isOrdered() {
        return frontButtons > 0;
    }
}
