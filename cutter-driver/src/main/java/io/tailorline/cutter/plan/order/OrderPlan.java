package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.EntryOptions;
import io.tailorline.cutter.profile.TableProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * From pieces with all entry options to an order with one option each: the order is searched with a few options a
 * piece, spread around it; then the best of all options are chosen exactly for that order.
 */
public record OrderPlan(List<Contour> contours, List<Stop> stops, double seconds) {

    /** Entry options of a piece in the search for an order. */
    private static final int OPTIONS = 6;

    /** Of a program in which no piece is begun. */
    public static final OrderPlan NOTHING = new OrderPlan(List.of(), List.of(), 0);

    /** Seed of every plan. */
    private static final long SEED = 160;

    public OrderPlan {
        contours = List.copyOf(contours);
        stops = List.copyOf(stops);
    }

    /**
     * Empty when there is no order that the conveyor allows.
     *
     * @param searches number of searches, each with its own seed; the best is kept
     */
    public static Optional<OrderPlan> best(List<Contour> contours, OrderRules rules, TableProfile table, int searches) {
        TravelTimes few = new TravelTimeTable(
                contours.stream()
                        .map(contour ->
                                contour.withEntryOptions(EntryOptions.spread(contour.entryOptions(), OPTIONS, table)))
                        .toList(),
                table);
        return NearestNeighbour.find(contours, few, rules)
                .map(plain -> improved(plain, few, contours, rules, table, searches));
    }

    private static OrderPlan improved(
            CutSequence plain,
            TravelTimes few,
            List<Contour> contours,
            OrderRules rules,
            TableProfile table,
            int searches) {
        CutSequence best = new OrderImprovement(few, rules, new SplittableRandom(SEED)).improve(plain);
        for (int more = 1; more < searches; more++) {
            CutSequence other = new OrderImprovement(few, rules, new SplittableRandom(SEED + more)).improve(plain);
            best = other.seconds() < best.seconds() ? other : best;
        }
        int[] order = best.order();
        IncrementalOrderTime air = new IncrementalOrderTime(new TravelTimeModel(contours, table), order);
        return chosen(contours, air.stops(), air.seconds() + rules.seconds(order));
    }

    private static OrderPlan chosen(List<Contour> contours, List<Stop> stops, double seconds) {
        List<Contour> cut = new ArrayList<>(contours);
        List<Stop> only = new ArrayList<>();
        for (Stop stop : stops) {
            Contour contour = contours.get(stop.contour());
            cut.set(stop.contour(), contour.enteredBy(contour.entryOptions().get(stop.option())));
            only.add(new Stop(stop.contour(), 0));
        }
        return new OrderPlan(cut, only, seconds);
    }

    /** The pieces in cutting order. */
    public int[] order() {
        return stops.stream().mapToInt(Stop::contour).toArray();
    }
}
