package io.tailorline.portal.sales.letter.kept;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a letter tells; its words are the messages {@code letter.<word>.*}. */
public enum LetterKind {
    /** The confirmation of an order, with the link that opens it. Details: the secret. */
    RECEIVED,
    CHANGED,
    /** A tailor looks at it before the knife; there is nothing to do for its customer. */
    REVIEW,
    /** Details: the fields to measure again. */
    SENT_BACK,
    /** What was measured again has come, and a tailor looks at it. */
    MEASURED,
    CUTTING,
    /** Something of ours failed. */
    FAULT,
    CUT,
    BUNDLED,
    CANCELLED,
    /** The day that was promised is another now. Details: before, now, the word of the reason. */
    DAY_MOVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Whether each one tells something of its own; others tell of a state, and nobody is told the same state twice. */
    public boolean isNewsEachTime() {
        return this == RECEIVED || this == CHANGED || this == SENT_BACK || this == MEASURED || this == DAY_MOVED;
    }

    /** Whether it tells of something that happens on the way, after which the order is where it was. */
    public boolean isAside() {
        return this == FAULT || this == DAY_MOVED;
    }
}
