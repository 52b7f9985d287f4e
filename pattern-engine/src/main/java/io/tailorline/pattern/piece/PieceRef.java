package io.tailorline.pattern.piece;

import java.util.Comparator;

/**
 * One copy of a piece of an order, from the pattern to the knife and the picking table. Its text, in files, messages
 * and on labels, is {@code <order>/<piece id>/<copy>}: {@code TL-4F7K-22/jacket.front/L}.
 *
 * @param order the order's number, any text: the last two slashes of a reference are those around the piece id
 * @param pieceId id of the piece in the order's pattern; not empty, without a slash
 */
public record PieceRef(String order, String pieceId, Copy copy) implements Comparable<PieceRef> {

    private static final char SEPARATOR = '/';

    public PieceRef {
        if (!isPieceId(pieceId)) {
            throw new IllegalArgumentException(
                    "Piece id '%s' must not be empty and must not contain a slash.".formatted(pieceId));
        }
    }

    /** Whether a piece may have this id. */
    public static boolean isPieceId(String id) {
        return !id.isEmpty() && id.indexOf(SEPARATOR) < 0;
    }

    /** @throws IllegalArgumentException when the text is not a reference, with the expected form */
    public static PieceRef parse(String text) {
        int second = text.lastIndexOf(SEPARATOR);
        int first = text.lastIndexOf(SEPARATOR, second - 1);
        if (first < 0 || second - first < 2) {
            throw new IllegalArgumentException(
                    "Piece '%s' must be <order>/<piece id>/<copy>, such as 7/jacket.front/L.".formatted(text));
        }
        return new PieceRef(
                text.substring(0, first), text.substring(first + 1, second), Copy.parse(text.substring(second + 1)));
    }

    /** The same copy of the same piece, whichever order it belongs to: {@code jacket.front/L}. */
    public String withinOrder() {
        return pieceId + SEPARATOR + copy;
    }

    /** The piece's id without a side: {@code jacket.front} of {@code jacket.front.left}. */
    public String kind() {
        return Side.kind(pieceId);
    }

    /** The side of the body it is cut for, as far as its id or copy shows. */
    public Side side() {
        Side side = Side.ofPieceId(pieceId);
        return side == Side.BOTH ? copy.side() : side;
    }

    /** The other copy of its pair; a copy that belongs to no pair is itself. */
    public PieceRef partner() {
        return new PieceRef(order, pieceId, copy.partner());
    }

    /** By text. */
    @Override
    public int compareTo(PieceRef other) {
        return Comparator.comparing(PieceRef::toString).compare(this, other);
    }

    @Override
    public String toString() {
        return order + SEPARATOR + withinOrder();
    }
}
