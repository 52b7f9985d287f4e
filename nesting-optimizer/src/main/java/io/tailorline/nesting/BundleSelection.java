package io.tailorline.nesting;

import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceSet;
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
record BundleSelection(MarkerRequest request, Set<BundleRef> refs) {

    BundleSelection {
        refs = new TreeSet<>(refs);
    }

    static BundleSelection none(MarkerRequest request) {
        return new BundleSelection(request, Set.of());
    }

    /** The bundles that have pieces of the material. */
    static List<OrderBundle> all(MarkerRequest request) {
        List<OrderBundle> bundles = new ArrayList<>();
        for (OrderPieces order : request.orders()) {
            Set<Garment> garments = new TreeSet<>();
            for (Piece piece : order.pieces()) {
                if (piece.material() == request.material()) {
                    garments.add(piece.garment());
                }
            }
            garments.forEach(garment -> bundles.add(new OrderBundle(order, garment)));
        }
        return bundles;
    }

    BundleSelection with(Collection<OrderBundle> bundles) {
        Set<BundleRef> more = new TreeSet<>(refs);
        bundles.forEach(bundle -> more.add(bundle.ref()));
        return new BundleSelection(request, more);
    }

    BundleSelection without(Collection<OrderBundle> bundles) {
        Set<BundleRef> fewer = new TreeSet<>(refs);
        bundles.forEach(bundle -> fewer.remove(bundle.ref()));
        return new BundleSelection(request, fewer);
    }

    boolean isEmpty() {
        return refs.isEmpty();
    }

    /** Those that are meant. */
    List<OrderBundle> bundles() {
        return all(request).stream()
                .filter(bundle -> refs.contains(bundle.ref()))
                .toList();
    }

    /** Bundles of the request that are not meant. */
    List<OrderBundle> rest() {
        return all(request).stream()
                .filter(bundle -> !refs.contains(bundle.ref()))
                .toList();
    }

    /** The same request for these bundles alone. */
    MarkerRequest asRequest() {
        List<OrderPieces> orders = new ArrayList<>();
        for (OrderPieces order : request.orders()) {
            List<Piece> pieces = order.pieces().stream()
                    .filter(piece -> refs.contains(new BundleRef(order.id(), piece.garment())))
                    .toList();
            if (!pieces.isEmpty()) {
                orders.add(new PieceSet(order.id(), pieces));
            }
        }
        return request.withOrders(orders).withStart(request.start().map(start -> start.only(refs)));
    }
}
