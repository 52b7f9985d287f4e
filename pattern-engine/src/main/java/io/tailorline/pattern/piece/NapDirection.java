package io.tailorline.pattern.piece;

/** Whether a piece must lie with the nap ({@code one-way}) or may be turned by 180 degrees ({@code two-way}). */
public enum NapDirection {
    ONE_WAY("one-way"),
    TWO_WAY("two-way");

    private final String word;

    NapDirection(String word) {
        this.word = word;
    }

    /** The word in files. */
    public String word() {
        return word;
    }
}
