package io.tailorline.pattern.replace;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Style;
import java.util.List;

/** What comes of a piece from a file that is to take the place of one in an order. */
public sealed interface ReplacementResult {

    /** The file holds the piece as the order has it: nothing is taken. */
    record Unchanged(PieceComparison comparison) implements ReplacementResult {}

    /**
     * The order with the piece in its place; certified, unless it is part of a {@link Misfit}.
     *
     * @param comparison with the piece as it is drafted by rule
     * @param style with the outline, or, where the file holds the piece as it is drafted by rule, without a correction
     *     of it
     * @param dropped corrections by hand that the piece takes the place of
     */
    record Replaced(PieceComparison comparison, Style style, List<Correction> dropped) implements ReplacementResult {

        public Replaced {
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * The piece is of the order, but with it the order cannot be cut yet: what is sewn to it does not fit.
     *
     * @param kept the order with the piece, not certified: a bench keeps it until both fit
     * @param rejected what breaks the certificate, and where
     * @param offers ways to take along what is sewn to it; none where no way fits
     */
    record Misfit(Replaced kept, DraftResult.Rejected rejected, List<PartnerOffer> offers)
            implements ReplacementResult {

        public Misfit {
            offers = List.copyOf(offers);
        }
    }

    /** It is another piece, or the order cannot be drafted. */
    record Refused(DraftResult.Rejected rejected) implements ReplacementResult {}
}
