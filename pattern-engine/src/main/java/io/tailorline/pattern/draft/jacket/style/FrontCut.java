package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;

/**
 * The lower front corner, mm: docs/drafting/jacket.md, step 8.
 *
 * @param radius rounding of the corner
 * @param mostLean how far the edge runs back from the lowest button to the corner, at most
 * @param slope of the edge where the corner begins: towards the side, per mm down
 * @param drop how much lower the hem hangs in front
 * @param facingBehindCorner how far along the hem the facing reaches behind the corner
 */
public record FrontCut(double radius, double mostLean, double slope, double drop, double facingBehindCorner) {

    public static final ChoiceOption FRONT_CUT = ChoiceOption.of(
            Garment.JACKET,
            "jacket.frontCut",
            "the lower front corner; a double-breasted front is always square",
            "round",
            List.of("round", "square"),
            Need.of(JacketClosure.BUTTONS, "1", "2", "3"));

    private static final FrontCut ROUND = new FrontCut(80, 22, -0.22, 20, 12);
    private static final FrontCut SQUARE = new FrontCut(9, 6, -0.02, 20, 85);
    /** Its facing covers the inner column of buttons. */
    private static final FrontCut DOUBLE_BREASTED = new FrontCut(9, 3, -0.01, 15, 150);

    FrontCut lowerBy(double mm) {
        return new FrontCut(radius, mostLean, slope, drop + mm, facingBehindCorner);
    }

    static FrontCut of(Style style) {
        if (JacketClosure.isDoubleBreasted(style)) {
            return DOUBLE_BREASTED;
        }
        return FRONT_CUT.is("square", style) ? SQUARE : ROUND;
    }
}
