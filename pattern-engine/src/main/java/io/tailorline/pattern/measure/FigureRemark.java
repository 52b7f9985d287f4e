package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Word;
import java.util.Arrays;
import java.util.Optional;

/**
 * What customers see of their own figure, chosen by a picture. It alters nothing by itself: a tailor reads it beside
 * the alteration that would answer it.
 */
public enum FigureRemark {
    STOOPED("stooped", "stooped"),
    ERECT("erect", "erect"),
    HOLLOW_BACK("hollowBack", "hollowBack"),
    SLOPING_SHOULDER("slopingShoulder", "slopingShoulder"),
    SQUARE_SHOULDER("squareShoulder", "squareShoulder"),
    LOW_SHOULDER("lowShoulder", "lowShoulder"),
    STOMACH("stomach", "stomach"),
    FULL_SEAT("fullSeat", "seat"),
    FLAT_SEAT("flatSeat", "seat");

    private final String word;
    private final String alteration;

    FigureRemark(String word, String alteration) {
        this.word = word;
        this.alteration = alteration;
    }

    /** The word of the body file. */
    public String word() {
        return word;
    }

    /** As notices name it. */
    public Word named() {
        return new Word("posture." + word);
    }

    /** The rule of alteration that would answer it. */
    public Word answeredBy() {
        return Word.alteration(alteration);
    }

    public static Optional<FigureRemark> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
