package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption.Need;
import java.util.List;
import java.util.Locale;

/** How far the canvas reaches behind the front: docs/drafting/jacket-inside.md, step 10. */
public enum CanvasExtent {
    /** Behind the chest only, short of the roll line; the front is fused. */
    CHEST,
    /** Behind chest and lapel, down to the break; the front is fused. */
    HALF,
    /** Down to the hem along the front edge; nothing is fused to the front. */
    FULL;

    public static final ChoiceOption OPTION = ChoiceOption.of(
            Garment.JACKET,
            "jacket.canvas",
            "canvas behind the front: the chest alone, half (with the lapel, to the break) or full (to the hem,"
                    + " the front not fused)",
            CHEST.word(),
            List.of(CHEST.word(), HALF.word(), FULL.word()),
            Need.of(LiningExtent.OPTION, "full", "half", "quarter"));

    public static CanvasExtent in(Style style) {
        return valueOf(OPTION.in(style).toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
