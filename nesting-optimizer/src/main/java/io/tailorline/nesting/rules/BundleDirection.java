package io.tailorline.nesting.rules;

/** Which way a whole bundle lies along the warp. */
public enum BundleDirection {
    /** Hems away from the cut end, at 0 degrees. */
    FORWARD("0"),
    /** All pieces at 180 degrees. */
    REVERSED("180"),
    /** One or the other, as it saves cloth. */
    FREE("free");

    private final String word;

    BundleDirection(String word) {
        this.word = word;
    }

    /** The word in files. */
    public String word() {
        return word;
    }
}
