package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;

/**
 * The build of the shoulder, mm: docs/drafting/jacket.md, steps 3, 14 and 22.
 *
 * @param pad thickness of the pad, taken off the shoulder's fall
 * @param capEase excess of the sleeve cap over the armhole
 */
public record ShoulderStyle(double pad, double capEase) {

    static final ChoiceOption SHOULDER = ChoiceOption.of(
            Garment.JACKET,
            "jacket.shoulder",
            "padded; roped, with a raised sleeve head; or set like a shirt, without pad and ease",
            "padded",
            List.of("padded", "roped", "shirt"));

    public static final LengthOption PAD = LengthOption.of(
                    Garment.JACKET,
                    "jacket.shoulderPad",
                    "thickness of the shoulder pad",
                    10,
                    0,
                    15,
                    Need.of(SHOULDER, "padded", "roped"))
            .usuallyFor(Sex.FEMALE, 6);

    private static final double CAP_EASE = 30;
    /** Of a light make: no canvas or lining takes the fullness in. */
    private static final double UNLINED_LESS = 10;

    private static final double ROPED_MORE = 5;

    static ShoulderStyle of(Style style) {
        double ease = CAP_EASE - (LiningExtent.in(style).isUnlined() ? UNLINED_LESS : 0);
        return switch (SHOULDER.in(style)) {
            case "roped" -> new ShoulderStyle(PAD.in(style), ease + ROPED_MORE);
            case "shirt" -> new ShoulderStyle(0, 0);
            default -> new ShoulderStyle(PAD.in(style), ease);
        };
    }
}
