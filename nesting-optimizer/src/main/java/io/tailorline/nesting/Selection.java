package io.tailorline.nesting;

import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some of the bundles of a request, in its order.
 *
 * @param request with all of them
 * @param refs those that are meant
 */
record Selection(MarkerRequest request, Set<BundleRef> refs) {

    Selection {
        refs = new TreeSet<>(refs);
    }

    static Selection none(MarkerRequest request) {
        return new Selection(request, Set.of());
    }

    /** The bundles that have pieces of the material. */
    static List<BundleOfOrder> all(MarkerRequest request) {
        List<BundleOfOrder> bundles = new ArrayList<>();
        for (Pattern order : request.orders()) {
            Set<Garment> garments = new TreeSet<>();
            for (Piece piece : order.pieces()) {
                if (piece.material() == request.material()) {
                    garments.add(piece.garment());
                }
            }
            garments.forEach(garment -> bundles.add(new BundleOfOrder(order, garment)));
        }
        return bundles;
    }

    Selection with(Collection<BundleOfOrder> bundles) {
        Set<BundleRef> more = new TreeSet<>(refs);
        bundles.forEach(bundle -> more.add(bundle.ref()));
        return new Selection(request, more);
    }

    Selection without(Collection<BundleOfOrder> bundles) {
        Set<BundleRef> fewer = new TreeSet<>(refs);
        bundles.forEach(bundle -> fewer.remove(bundle.ref()));
        return new Selection(request, fewer);
    }

    boolean isEmpty() {
        return refs.isEmpty();
    }

    /** Those that are meant. */
    List<BundleOfOrder> bundles() {
        return all(request).stream()
                .filter(bundle -> refs.contains(bundle.ref()))
                .toList();
    }

    /** Bundles of the request that are not meant. */
    List<BundleOfOrder> rest() {
        return all(request).stream()
                .filter(bundle -> !refs.contains(bundle.ref()))
                .toList();
    }

    /** The same request for these bundles alone. */
    MarkerRequest asRequest() {
        List<Pattern> orders = new ArrayList<>();
        for (Pattern order : request.orders()) {
            List<Piece> pieces = order.pieces().stream()
                    .filter(piece -> refs.contains(new BundleRef(order.id(), piece.garment())))
                    .toList();
            if (!pieces.isEmpty()) {
                orders.add(new Pattern(
                        order.id(),
                        order.style(),
                        order.measurements(),
                        pieces,
                        order.seams(),
                        order.girths(),
                        order.labels()));
            }
        }
        return request.withOrders(orders).withStart(request.start().map(start -> start.only(refs)));
    }
}
