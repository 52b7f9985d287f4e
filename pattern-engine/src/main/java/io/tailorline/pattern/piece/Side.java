package io.tailorline.pattern.piece;

import java.util.Locale;
import java.util.Optional;

/** A side of the body, the wearer's own. */
public enum Side {
    BOTH,
    LEFT,
    RIGHT;

    /** The word in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what is of this side and what is of the other one have a side in common. */
    public boolean meets(Side other) {
        return this == other || this == BOTH || other == BOTH;
    }

    /** The other one of left and right; both has none. */
    public Optional<Side> other() {
        return switch (this) {
            case BOTH -> Optional.empty();
            case LEFT -> Optional.of(RIGHT);
            case RIGHT -> Optional.of(LEFT);
        };
    }

    /** The id that a piece of this kind has where left and right differ: {@code jacket.front.left}. */
    public String pieceId(String kind) {
        return this == BOTH ? kind : kind + ending();
    }

    /** The side that a piece's id ends with; {@link #BOTH} when it ends with none. */
    public static Side ofPieceId(String id) {
        if (id.endsWith(LEFT.ending())) {
            return LEFT;
        }
        return id.endsWith(RIGHT.ending()) ? RIGHT : BOTH;
    }

    /** A piece's id without the side: {@code jacket.front} of {@code jacket.front.left}. */
    public static String kind(String id) {
        Side side = ofPieceId(id);
        return side == BOTH ? id : id.substring(0, id.length() - side.ending().length());
    }

    private String ending() {
        return "." + word();
    }
}
