package io.tailorline.nesting.cloth;

/** Whether the cloth looks the same both ways along the warp. */
public enum Nap {
    ONE_WAY("one-way"),
    TWO_WAY("two-way");

    private final String word;

    Nap(String word) {
        this.word = word;
    }

    /** The word in files. */
    public String word() {
        return word;
    }
}
