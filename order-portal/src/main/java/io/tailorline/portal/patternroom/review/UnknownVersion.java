package io.tailorline.portal.patternroom.review;

/** An order has no version of that number. */
public final class UnknownVersion extends Exception {
    private static final long serialVersionUID = 1L;

    private final String number;
    private final int last;

    UnknownVersion(String number, int last) {
        super("Version %s; expected 1 to %d.".formatted(number, last));
        this.number = number;
        this.last = last;
    }

    String number() {
        return number;
    }

    /** The greatest number there is. */
    int last() {
        return last;
    }
}
