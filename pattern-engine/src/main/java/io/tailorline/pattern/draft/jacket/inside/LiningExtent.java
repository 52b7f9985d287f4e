package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Locale;

/** How much of the jacket is lined. Fronts and sleeves always are; docs/drafting/jacket-inside.md, step 4. */
enum LiningExtent {
    /** Down to the hem all round. */
    FULL,
    /** The back only over the blades. */
    HALF,
    /** Back and side bodies only over the blades. */
    QUARTER;

    static final ChoiceOption OPTION = ChoiceOption.of(
            Garment.JACKET,
            "jacket.lining",
            "how much is lined: full, half (the back only over the blades) or quarter (back and side bodies)",
            FULL.word(),
            List.of(FULL.word(), HALF.word(), QUARTER.word()));

    static LiningExtent in(Style style) {
        String chosen = OPTION.in(style);
        for (LiningExtent extent : values()) {
            if (extent.word().equals(chosen)) {
                return extent;
            }
        }
        throw new IllegalStateException("The style check let a lining '%s' pass.".formatted(chosen));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the back ends over the blades. */
    boolean hasShortBack() {
        return this != FULL;
    }

    /** Whether the side bodies end there as well. */
    boolean hasShortSide() {
        return this == QUARTER;
    }
}
