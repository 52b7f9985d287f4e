package io.tailorline.nesting;

import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.problem.MarkerProblem;
import io.tailorline.nesting.search.SolutionListener;
import io.tailorline.nesting.search.Terminator;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.OrderPieces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Selects the orders to lay on cloth that is too short for all of them: as many whole orders as possible, among equal
 * numbers those of larger area, then whole garments of the other orders.
 *
 * <p>Orders are tried in growing area: if the n smallest do not fit, no other choice of n is tried. Whether a set fits
 * is decided by a search, so one that only just fits may be missed; the set returned does fit. Every trial may take a
 * quarter of the budget that is left, the rest shortens the result.
 */
final class OrderSelector {

    private static final double SHARE_OF_A_TRIAL = 0.25;

    /** Trials cost at least a first fill each, however small the budget. */
    private static final int MOST_TRIALS = 24;

    /** How many larger orders are tried in place of the largest that fits. */
    private static final int MOST_EXCHANGES = 3;

    private final MarkerRequest request;
    private final double maxLength;
    private final Terminator terminator;

    /** What is fixed cannot be left out. */
    private final BundleSelection base;

    private int trials;
    private Shortfall.Tried tried = Shortfall.Tried.ALL;

    OrderSelector(MarkerRequest request, double maxLength, Terminator terminator) {
        this.request = request;
        this.maxLength = maxLength;
        this.terminator = terminator;
        Set<BundleRef> fixed = new TreeSet<>();
        request.start().ifPresent(start -> start.fixedPlacements().forEach(placement -> fixed.add(placement.bundle())));
        this.base = new BundleSelection(request, fixed);
    }

    /** The best packing that fits, no longer than the cloth, and its bundles. */
    Optional<Fitting> find(SolutionListener listener) {
        List<List<OrderBundle>> orders = byArea(orders());
        Optional<Fitting> fitting = mostOrders(orders);
        fitting = withMoreBundles(fitting);
        return fitting.map(found ->
                new Fitting(found.selection(), found.packing().shortened(terminator.next(1, 1), listener)));
    }

    /** How many of the possible selections were tried. */
    Shortfall.Tried tried() {
        return tried;
    }

    /** Some bundles, laid. */
    record Fitting(BundleSelection selection, Packing packing) {}

    private List<List<OrderBundle>> orders() {
        Map<String, List<OrderBundle>> orders = new TreeMap<>();
        BundleSelection.all(request)
                .forEach(bundle -> orders.computeIfAbsent(bundle.order().id(), id -> new ArrayList<>())
                        .add(bundle));
        return request.orders().stream()
                .map(OrderPieces::id)
                .filter(orders::containsKey)
                .map(orders::get)
                .toList();
    }

    private List<List<OrderBundle>> byArea(List<List<OrderBundle>> units) {
        return units.stream().sorted(Comparator.comparingDouble(this::area)).toList();
    }

    private double area(List<OrderBundle> bundles) {
        return MarkerProblem.of(BundleSelection.none(request).with(bundles).asRequest())
                .area();
    }

    private Optional<Fitting> mostOrders(List<List<OrderBundle>> orders) {
        if (!base.isEmpty()) {
            orders = orders.stream()
                    .filter(order -> !base.bundles().containsAll(order))
                    .toList();
        }
        for (int count = orders.size() - 1; count > 0; count--) {
            BundleSelection smallest = base;
            for (List<OrderBundle> order : orders.subList(0, count)) {
                smallest = smallest.with(order);
            }
            Optional<Fitting> fitting = trial(smallest);
            if (fitting.isPresent()) {
                return Optional.of(exchanged(fitting.get(), orders, count));
            }
        }
        return base.isEmpty() ? Optional.empty() : trial(base);
    }

    /** Replaces the largest of the chosen orders by a still larger one, if that fits. */
    private Fitting exchanged(Fitting fitting, List<List<OrderBundle>> orders, int count) {
        BundleSelection others =
                fitting.selection().without(orders.get(count - 1)).with(base.bundles());
        int last = Math.max(count, orders.size() - MOST_EXCHANGES);
        for (int i = orders.size() - 1; i >= last; i--) {
            Optional<Fitting> larger = trial(others.with(orders.get(i)));
            if (larger.isPresent()) {
                return larger.get();
            }
        }
        return fitting;
    }

    private Optional<Fitting> withMoreBundles(Optional<Fitting> before) {
        Optional<Fitting> fitting = before;
        BundleSelection chosen = before.map(Fitting::selection).orElse(base);
        List<List<OrderBundle>> rest =
                byArea(chosen.rest().stream().map(List::of).toList());
        for (List<OrderBundle> bundle : rest) {
            Optional<Fitting> more = trial(chosen.with(bundle));
            if (more.isPresent()) {
                fitting = more;
                chosen = more.get().selection();
            }
        }
        return fitting;
    }

    private Optional<Fitting> trial(BundleSelection selection) {
        MarkerRequest part = selection.asRequest();
        if (MarkerProblem.of(part).leastLength() > maxLength) {
            return Optional.empty();
        }
        if (trials >= MOST_TRIALS || terminator.isPastDeadline()) {
            tried = trials >= MOST_TRIALS ? Shortfall.Tried.ENOUGH : Shortfall.Tried.WHAT_TIME_ALLOWED;
            return Optional.empty();
        }
        trials++;
        return Packing.trial(part, maxLength, terminator.next(SHARE_OF_A_TRIAL, 1))
                .filter(packing -> packing.isWithin(maxLength))
                .map(packing -> new Fitting(selection, packing));
    }
}
