package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Locale;

/** How much of the jacket is lined. The sleeves always are; docs/drafting/jacket-inside.md, step 4. */
public enum LiningExtent {
    /** Down to the hem all round. */
    FULL,
    /** The back only over the blades. */
    HALF,
    /** Back and side bodies only over the blades. */
    QUARTER,
    /** Only the back over the blades; the facing covers the front's shoulder, and all seams are bound. */
    NONE;

    public static final ChoiceOption OPTION = ChoiceOption.of(
            Garment.JACKET,
            "jacket.lining",
            "how much is lined: full, half (the back only over the blades), quarter (back and side bodies)"
                    + " or none (seams bound, a wide facing, the blades and the sleeves lined)",
            FULL.word(),
            List.of(FULL.word(), HALF.word(), QUARTER.word(), NONE.word()));

    public static LiningExtent in(Style style) {
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
    public boolean hasShortBack() {
        return this != FULL;
    }

    /** Whether the side bodies end there as well. */
    public boolean hasShortSide() {
        return this == QUARTER;
    }

    /** Whether fronts and side bodies have no lining at all. */
    public boolean isUnlined() {
        return this == NONE;
    }
}
