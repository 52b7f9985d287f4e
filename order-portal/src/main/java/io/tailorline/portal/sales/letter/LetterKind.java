package io.tailorline.portal.sales.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a letter tells; its words are the messages {@code letter.<word>.*}. */
public enum LetterKind {
    /** The confirmation of an order, with the link that opens it. */
    RECEIVED,
    CHANGED,
    SENT_BACK,
    CUTTING,
    CUT,
    CANCELLED,
    /** The day that was promised is another now. */
    DAY_MOVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
