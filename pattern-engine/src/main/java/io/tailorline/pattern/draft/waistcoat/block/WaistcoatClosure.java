package io.tailorline.pattern.draft.waistcoat.block;

/** How the fronts are buttoned: docs/drafting/waistcoat.md, steps 1 and 7. */
public enum WaistcoatClosure {
    FIVE("5", 5, false, 16, 16, 50),
    SIX("6", 6, false, 16, 16, 65),
    SIX_BY_THREE("6x3", 3, true, 66, 52, 45),
    EIGHT_BY_FOUR("8x4", 4, true, 66, 52, 60);

    private final String word;
    private final int levels;
    private final boolean doubleBreasted;
    private final double upperOverlap;
    private final double lowerOverlap;
    private final double lowestBelowWaist;

    WaistcoatClosure(
            String word,
            int levels,
            boolean doubleBreasted,
            double upperOverlap,
            double lowerOverlap,
            double lowestBelowWaist) {
        this.word = word;
        this.levels = levels;
        this.doubleBreasted = doubleBreasted;
        this.upperOverlap = upperOverlap;
        this.lowerOverlap = lowerOverlap;
        this.lowestBelowWaist = lowestBelowWaist;
    }

    static WaistcoatClosure of(String word) {
        for (WaistcoatClosure closing : values()) {
            if (closing.word.equals(word)) {
                return closing;
            }
        }
        throw new IllegalArgumentException("The style check let buttons '%s' pass.".formatted(word));
    }

    /** The word in files: {@code 5}, {@code 6x3}. */
    public String word() {
        return word;
    }

    /** Levels of buttons, from the break to the lowest one. */
    public int levels() {
        return levels;
    }

    public boolean isDoubleBreasted() {
        return doubleBreasted;
    }

    /** The front edge beyond centre front at the break, mm. */
    double upperOverlap() {
        return upperOverlap;
    }

    /** The same at the lowest button, mm. */
    double lowerOverlap() {
        return lowerOverlap;
    }

    /** The lowest button below the waist, mm. */
    double lowestBelowWaist() {
        return lowestBelowWaist;
    }
}
