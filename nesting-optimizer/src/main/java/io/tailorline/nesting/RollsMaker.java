package io.tailorline.nesting;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.piece.BundleRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Makes the markers of several rolls. */
final class RollsMaker {

    private final RollsRequest request;
    private final Terminator terminator;

    RollsMaker(RollsRequest request, Terminator terminator) {
        this.request = request;
        this.terminator = terminator;
    }

    RollsResult make() {
        List<OrderBundle> all = BundleSelection.all(request.base());
        List<List<List<OrderBundle>>> orders = orders(all);
        List<List<OrderBundle>> units = orders.stream().flatMap(List::stream).toList();
        RollRefusals refusals = new RollRefusals(request);
        Optional<MarkerResult.Rejected> contradiction = units.stream()
                .flatMap(unit -> refusals.contradiction(unit).stream())
                .findFirst();
        if (contradiction.isPresent()) {
            return new RollsResult.Refused(contradiction.get());
        }
        RollAssignment assignment = new RollAssignment(request, orders, terminator);
        Packing[] packings = assignment.assign();
        TreeSet<BundleRef> nested = new TreeSet<>();
        List<RollsResult.OnRoll> rolls = new ArrayList<>();
        List<String> notes = new ArrayList<>(MarkerProblem.of(request.base()).unusedRules());
        double area = area(packings);
        for (int roll = 0; roll < packings.length; roll++) {
            if (packings[roll] != null) {
                Terminator budget = terminator.next(packings[roll].problem().area() / area, 1);
                area -= packings[roll].problem().area();
                Packing packing = packings[roll].shortened(budget, SolutionListener.none());
                Marker marker = marker(packing, all, nested);
                rolls.add(new RollsResult.OnRoll(roll, marker));
                String where = String.format(
                        Locale.ROOT, "roll %d '%s': ", roll + 1, marker.fabric().id());
                MarkerMaker.notesOfMarker(marker, packing.problem()).forEach(note -> notes.add(where + note));
            }
        }
        List<Shortfall.Left> left = all.stream()
                .filter(bundle -> !nested.contains(bundle.ref()))
                .map(bundle -> Shortfall.left(bundle, request.base()))
                .toList();
        List<String> reasons = units.stream()
                .filter(unit -> unit.stream().noneMatch(bundle -> nested.contains(bundle.ref())))
                .map(unit -> refusals.why(unit, assignment.missing(unit)))
                .toList();
        return new RollsResult.Nested(rolls, left, reasons, notes);
    }

    /** The bundles of each order, in units that lie on one roll. */
    private List<List<List<OrderBundle>>> orders(List<OrderBundle> all) {
        return request.base().orders().stream()
                .map(order -> all.stream()
                        .filter(bundle -> bundle.order().equals(order))
                        .toList())
                .filter(bundles -> !bundles.isEmpty())
                .map(bundles ->
                        request.splitsOrders() ? bundles.stream().map(List::of).toList() : List.of(bundles))
                .toList();
    }

    private static double area(Packing[] packings) {
        double area = 0;
        for (Packing packing : packings) {
            area += packing == null ? 0 : packing.problem().area();
        }
        return area;
    }

    /** The marker of a roll, which names the garments of its orders that lie elsewhere. */
    private Marker marker(Packing packing, List<OrderBundle> all, TreeSet<BundleRef> nested) {
        MarkerRequest here = packing.request();
        TreeSet<BundleRef> names = new TreeSet<>();
        BundleSelection.all(here).forEach(bundle -> names.add(bundle.ref()));
        nested.addAll(names);
        Marker marker = packing.marker()
                .without(all.stream()
                        .map(OrderBundle::ref)
                        .filter(bundle -> !names.contains(bundle))
                        .toList());
        MarkerMaker.refuseUnlessLegal(marker, request.base());
        return marker;
    }
}
