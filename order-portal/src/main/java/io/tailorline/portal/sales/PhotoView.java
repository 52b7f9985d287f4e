package io.tailorline.portal.sales;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** From where a customer is photographed. */
public enum PhotoView {
    FRONT,
    SIDE,
    BACK;

    /** The word in the API: {@code front}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is none of these. */
    public static Optional<PhotoView> of(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    /** All words, {@code front, side, back}. */
    public static String words() {
        return Arrays.stream(values()).map(PhotoView::word).collect(Collectors.joining(", "));
    }
}
