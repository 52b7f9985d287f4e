package io.tailorline.portal.patternroom.review;

/** A decision names something that no order waits for. */
final class UnknownQuestion extends Exception {
    private static final long serialVersionUID = 1L;

    private final String word;

    UnknownQuestion(String word) {
        super(word);
        this.word = word;
    }

    String word() {
        return word;
    }
}
