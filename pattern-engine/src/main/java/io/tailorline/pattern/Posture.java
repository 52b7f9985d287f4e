package io.tailorline.pattern;

/** How a body is held or built differently from others of its size, as far as the tapes show it. */
public enum Posture {
    STOOPED("stooped", "stooped, a round back"),
    ERECT("erect", "erect, a flat back"),
    HOLLOW_BACK("hollowBack", "hollow back over a full seat"),
    SLOPING_SHOULDER("slopingShoulder", "sloping shoulders"),
    SQUARE_SHOULDER("squareShoulder", "square shoulders"),
    LOW_SHOULDER("lowShoulder", "one low shoulder");

    private final String word;
    private final String about;

    Posture(String word, String about) {
        this.word = word;
        this.about = about;
    }

    /** The word in files and message bundles. */
    public String word() {
        return word;
    }

    /** For a person. */
    public String about() {
        return about;
    }
}
