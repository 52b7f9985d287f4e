package io.tailorline.portal.sales.drawing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** From where a suit is seen. */
public enum DrawnView {
    FRONT,
    BACK,
    BOTH;

    /** As the API names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DrawnView> named(String word) {
        return Arrays.stream(values()).filter(view -> view.word().equals(word)).findFirst();
    }
}
