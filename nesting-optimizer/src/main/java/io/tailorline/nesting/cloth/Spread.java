package io.tailorline.nesting.cloth;

import io.tailorline.pattern.piece.Wildcard;
import java.util.List;
import java.util.Locale;

/**
 * How the cloth lies on the table.
 *
 * <p>The fabric frame is that of the cloth opened out, face up. Cloth of two plies is folded over along y = usable
 * width / 2: a piece is laid on the lower ply, which lies face up, and the knife cuts its mirror image out of the upper
 * ply, which is found at (x, usable width - y) when the cloth is opened out again.
 *
 * @param onFold pieces, by id, that may lie with their axis on the fold when they are symmetrical; {@code *} matches
 *     any letters
 * @param surplus whether a piece may be cut through both plies when only one of the two copies is needed
 */
public record Spread(Kind kind, List<String> onFold, boolean surplus) {

    /** The cloth as it comes, one ply. */
    public static final Spread SINGLE = new Spread(Kind.SINGLE, List.of(), true);

    /** One ply, or two connected by a fold. */
    public enum Kind {
        SINGLE,
        /** Folded lengthwise, face to face: one fold, at the upper edge of the spread. */
        FOLDED,
        /** Knitted as a tube and laid flat: folds at both edges of the spread. */
        TUBULAR;

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Spread {
        onFold = List.copyOf(onFold);
    }

    /** Cloth in two plies on which no piece lies on the fold and surplus copies are allowed. */
    public static Spread of(Kind kind) {
        return new Spread(kind, List.of(), true);
    }

    public Spread withOnFold(String... pieces) {
        return new Spread(kind, List.of(pieces), surplus);
    }

    public Spread withoutSurplus() {
        return new Spread(kind, onFold, false);
    }

    /** How many layers the knife goes through. */
    public int plies() {
        return kind == Kind.SINGLE ? 1 : 2;
    }

    /** Whether a piece may lie on the fold, as far as its name goes. */
    public boolean allowsOnFold(String piece) {
        return plies() == 2 && onFold.stream().anyMatch(pattern -> new Wildcard(pattern).fits(piece));
    }
}
