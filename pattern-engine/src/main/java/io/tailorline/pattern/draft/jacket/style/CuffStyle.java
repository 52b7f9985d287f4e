package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.List;

/**
 * The cuff's buttons: docs/drafting/jacket.md, steps 16 and 23.
 *
 * @param buttons on each cuff
 * @param opens real buttonholes, or a vent sewn shut under its buttons
 */
public record CuffStyle(int buttons, boolean opens) {

    static final ChoiceOption BUTTONS =
            ChoiceOption.of(Garment.JACKET, "jacket.cuffButtons", "buttons on each cuff", "4", List.of("3", "4", "5"));

    static final ChoiceOption CUFF = ChoiceOption.of(
            Garment.JACKET,
            "jacket.cuff",
            "real: the cuff opens; sham: its vent is sewn shut under the buttons",
            "real",
            List.of("real", "sham"));

    /** Buttons touch: 15 mm from one to the next; the lowest lies 35 above the cuff, 20 are left above the highest. */
    public static final double APART = 15;

    public static final double LOWEST = 35;
    private static final double ABOVE_HIGHEST = 20;

    static CuffStyle of(Style style) {
        return new CuffStyle(Integer.parseInt(BUTTONS.in(style)), CUFF.is("real", style));
    }

    /** Length of the vent, mm: 100 with four buttons. */
    public double vent() {
        return LOWEST + (buttons - 1) * APART + ABOVE_HIGHEST;
    }
}
