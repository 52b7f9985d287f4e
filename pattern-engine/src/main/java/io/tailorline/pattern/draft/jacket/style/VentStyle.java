package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;

/**
 * Vents in the skirt of the back: docs/drafting/jacket.md, steps 6 and 20.
 *
 * @param count 0, 1 at centre back, or 2 in the seams between back and side body
 * @param length from the hem up, mm
 */
public record VentStyle(int count, double length) {

    static final ChoiceOption VENTS = ChoiceOption.of(
            Garment.JACKET,
            "jacket.vents",
            "vents: none, one at centre back, or two at the sides",
            "1",
            List.of("0", "1", "2"));

    public static final LengthOption LENGTH = LengthOption.of(
            Garment.JACKET, "jacket.ventLength", "length of a vent", 240, 200, 280, Need.of(VENTS, "1", "2"));

    /** A vent ends at least this far below the waist. */
    private static final double BELOW_WAIST = 40;

    static VentStyle of(Style style) {
        return new VentStyle(Integer.parseInt(VENTS.in(style)), LENGTH.in(style));
    }

    /** The vent as a skirt of this length, from waist to hem, has room for it: it ends below the waist. */
    public VentStyle within(double skirtLength) {
        return new VentStyle(count, StrictMath.min(length, skirtLength - BELOW_WAIST));
    }

    public boolean atCentre() {
        return count == 1;
    }

    public boolean atSides() {
        return count == 2;
    }
}
