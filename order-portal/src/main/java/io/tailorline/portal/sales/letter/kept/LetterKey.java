package io.tailorline.portal.sales.letter.kept;

/**
 * Names a letter.
 *
 * @param version of its kind to this order, from 1
 */
public record LetterKey(String orderId, LetterKind kind, int version) {

    @Override
    public String toString() {
        return "%s %s %d".formatted(orderId, kind.word(), version);
    }
}
