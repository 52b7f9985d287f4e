package io.tailorline.pattern.draft.jacket.style;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import java.util.Arrays;
import java.util.List;

/** How a front is shaped over the bust: docs/drafting/womens-jacket.md, step 5. */
public enum BustShaping {
    /** A man's front, which needs none. */
    NONE("none", false),
    /** A seam from the armhole over the bust point to the hem. */
    ARMHOLE_PRINCESS("armholePrincess", true),
    /** A seam from the shoulder over the bust point to the hem. */
    SHOULDER_PRINCESS("shoulderPrincess", true),
    /** A dart from the side seam and one below the bust. */
    DART("dart", false);

    public static final ChoiceOption OPTION = ChoiceOption.of(
                    Garment.JACKET,
                    "jacket.bustShaping",
                    "how the front is shaped over the bust: a seam from armhole or shoulder, or darts",
                    ARMHOLE_PRINCESS.word,
                    List.of(ARMHOLE_PRINCESS.word, SHOULDER_PRINCESS.word, DART.word))
            .onlyFor(Sex.FEMALE);

    private final String word;
    private final boolean seam;

    BustShaping(String word, boolean seam) {
        this.word = word;
        this.seam = seam;
    }

    public static BustShaping of(Body body, Style style) {
        if (!body.hasBust()) {
            return NONE;
        }
        String chosen = OPTION.in(style);
        return Arrays.stream(values())
                .filter(shaping -> shaping.word.equals(chosen))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("The style check let the bust shaping '%s' pass.".formatted(chosen)));
    }

    /** Whether a seam runs down from the bust point, so that the front is two pieces. */
    public boolean hasSeam() {
        return seam;
    }
}
