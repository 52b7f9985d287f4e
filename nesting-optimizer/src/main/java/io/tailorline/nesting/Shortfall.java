package io.tailorline.nesting;

import io.tailorline.nesting.marker.Lay;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What cloth that is too short leaves over.
 *
 * @param needed length of the shortest marker found of all pieces, mm
 * @param partial the best marker of what fits: as many whole orders as possible, then whole garments of the others; empty
 *     when not even one garment fits
 * @param left what the partial marker leaves out, in the order of the request
 * @param inTime whether there was time to try what there was to try; if not, more may fit than was found
 */
public record Shortfall(double needed, Optional<Marker> partial, List<Left> left, boolean inTime) {

    /**
     * A garment of an order that is not laid.
     *
     * @param bundle {@code <order>/<garment>}
     * @param pieces names of its copies
     */
    public record Left(String order, String bundle, List<String> pieces) {

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
    }

    static Left left(BundleOfOrder bundle, MarkerRequest request) {
        Lay lay = Lay.of(Selection.none(request).with(List.of(bundle)).asRequest());
        return new Left(bundle.order().id(), bundle.name(), lay.names());
    }

    /** The garments left out in one line. */
    public String leftInWords() {
        return left.stream().map(Left::toString).collect(Collectors.joining(", "));
    }
}
