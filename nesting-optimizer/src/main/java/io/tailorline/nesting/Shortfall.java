package io.tailorline.nesting;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;

/**
 * The garments left out of a marker on cloth that is too short.
 *
 * @param needed length of the shortest marker found of all pieces, mm
 * @param partial the best marker that fits: as many whole orders as possible, then whole garments of the others; empty
 *     when not even one garment fits
 * @param left what the partial marker leaves out, in the order of the request
 * @param tried how many of the possible selections were tried
 * @param notes notes on the partial marker, a line each
 */
public record Shortfall(double needed, Optional<Marker> partial, List<Left> left, Tried tried, List<String> notes) {

    /** How complete the search for a fitting selection was. */
    public enum Tried {
        /** All possible selections. */
        ALL,
        /** The maximum number of trials was reached: more may fit. */
        ENOUGH,
        /** As many as time allowed: more may fit. */
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
            return told().text();
        }

        private Notice told() {
            Text name = new Text(bundle.toString());
            return pieces.size() == 1
                    ? Notice.of("nest.left.one", name)
                    : Notice.of("nest.left.several", name, new Text(String.valueOf(pieces.size())));
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

    static Notice listed(List<Left> left) {
        return Notice.listed(left.stream().map(Left::told).toList());
    }
}
