package io.tailorline.nesting;

import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.pattern.piece.BundleRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be cut from one roll.
 *
 * @param roll which of the request, from 0
 * @param bundles of a request for that roll
 * @param units that its bundles form: orders, or garments where orders may be split; in the order in which they came
 */
record RollLoad(int roll, BundleSelection bundles, List<List<OrderBundle>> units) {

    RollLoad {
        units = List.copyOf(units);
    }

    /** Nothing on a roll. */
    static RollLoad empty(RollsRequest request, int roll) {
        return new RollLoad(
                roll,
                BundleSelection.none(request.base().withFabric(request.rolls().get(roll))),
                List.of());
    }

    /** By what a load is known, whatever the order in which its units came. */
    record Key(int roll, Set<BundleRef> bundles) {}

    Key key() {
        return new Key(roll, bundles.refs());
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    RollLoad with(List<OrderBundle> unit) {
        List<List<OrderBundle>> more = new ArrayList<>(units);
        more.add(unit);
        return new RollLoad(roll, bundles.with(unit), more);
    }

    /** The same roll with this alone. */
    RollLoad only(List<OrderBundle> unit) {
        return new RollLoad(roll, BundleSelection.none(bundles.request()).with(unit), List.of(unit));
    }

    MarkerRequest request() {
        return bundles.asRequest();
    }

    /** Of the roll, mm; infinite for cloth without an end. */
    double length() {
        return bundles.request().fabric().lengthOnGrid();
    }

    double width() {
        return bundles.request().fabric().usableWidth();
    }
}
