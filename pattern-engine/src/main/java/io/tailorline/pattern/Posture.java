package io.tailorline.pattern;

import io.tailorline.pattern.notice.Word;

/** How a body is held or built differently from others of its size, as far as the tapes show it. */
public enum Posture {
    STOOPED("stooped"),
    ERECT("erect"),
    HOLLOW_BACK("hollowBack"),
    SLOPING_SHOULDER("slopingShoulder"),
    SQUARE_SHOULDER("squareShoulder"),
    LOW_SHOULDER("lowShoulder");

    private final String word;

    Posture(String word) {
        this.word = word;
    }

    /** The word in files and message bundles. */
    public String word() {
        return word;
    }

    /** As notices name it. */
    public Word named() {
        return new Word("posture." + word);
    }
}
