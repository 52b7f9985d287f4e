package io.tailorline.nesting;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What cloth that is too short leaves over.
 *
 * @param needed length of the shortest marker found of all pieces, mm
 * @param partial the best marker of what fits: as many whole orders as possible, then whole garments of the others;
 *     empty when not even one garment fits
 * @param left what the partial marker leaves out, in the order of the request
 * @param tried how much of what there was to try
 * @param notes what to know of the partial marker, a line each
 */
public record Shortfall(double needed, Optional<Marker> partial, List<Left> left, Tried tried, List<String> notes) {

    /** How far the search for what fits came. */
    public enum Tried {
        /** Every choice that there was. */
        ALL,
        /** So many that no more were tried, time or not: more may fit. */
        ENOUGH,
        /** What there was time for: more may fit. */
        WHAT_TIME_ALLOWED
    }

    /**
     * A garment of an order that is not laid.
     *
     * @param pieces all its copies
     */
    public record Left(BundleRef bundle, List<PieceRef> pieces) {

        public Left {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String toString() {
            return "%s (%s)".formatted(bundle, pieces.size() == 1 ? "1 piece" : pieces.size() + " pieces");
        }
    }

    public Shortfall {
        left = List.copyOf(left);
        notes = List.copyOf(notes);
    }

    static Left left(OrderBundle bundle, MarkerRequest request) {
        MarkerProblem problem = MarkerProblem.of(
                BundleSelection.none(request).with(List.of(bundle)).asRequest());
        return new Left(bundle.ref(), problem.copies());
    }

    /** The garments left out in one line. */
    public String leftInWords() {
        return left.stream().map(Left::toString).collect(Collectors.joining(", "));
    }
}
