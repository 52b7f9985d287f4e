package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.BiteWindow;
import io.tailorline.cutter.plan.contour.Contour;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The initial order: bite by bite, always to the entry that is reached first. The search starts from it. */
final class NearestNeighbour {

    private final List<Contour> contours;
    private final TravelTimes times;
    private final OrderRules rules;
    private final Set<Integer> left = new LinkedHashSet<>();
    private final List<Stop> stops = new ArrayList<>();
    private double airSeconds;

    private NearestNeighbour(List<Contour> contours, TravelTimes times, OrderRules rules) {
        this.contours = contours;
        this.times = times;
        this.rules = rules;
        for (int i = 0; i < contours.size(); i++) {
            left.add(i);
        }
    }

    /** Empty when pieces must be cut before others that the conveyor cannot bring under the knife in time. */
    static Optional<CutSequence> find(List<Contour> contours, TravelTimes times, OrderRules rules) {
        return new NearestNeighbour(contours, times, rules).sequence();
    }

    private Optional<CutSequence> sequence() {
        double begin = 0;
        while (!left.isEmpty()) {
            Optional<Stop> next = nearest(begin);
            double onward = BiteWindow.beginBefore(hindmost(left), begin);
            if (next.isPresent()) {
                airSeconds += secondsTo(next.get());
                stops.add(next.get());
                left.remove(next.get().contour());
            } else if (onward > begin) {
                begin = onward;
            } else {
                return Optional.empty();
            }
        }
        Stop last = stops.get(stops.size() - 1);
        airSeconds += times.toHome(last.contour(), last.option());
        CutSequence order = new CutSequence(stops, 0);
        return Optional.of(new CutSequence(stops, airSeconds + rules.seconds(order.order())));
    }

    private Optional<Stop> nearest(double begin) {
        Stop nearest = null;
        for (int contour : left) {
            int options = mayBeCut(contour, begin) ? times.options(contour) : 0;
            for (int option = 0; option < options; option++) {
                Stop stop = new Stop(contour, option);
                if (nearest == null || secondsTo(stop) < secondsTo(nearest)) {
                    nearest = stop;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private boolean mayBeCut(int contour, double begin) {
        Set<Integer> others = new LinkedHashSet<>(left);
        others.remove(contour);
        return rules.precedence().allows(contour, others)
                && rules.bites().letCut(begin, contours.get(contour), hindmost(others));
    }

    private double secondsTo(Stop next) {
        if (stops.isEmpty()) {
            return times.fromHome(next.contour(), next.option());
        }
        Stop last = stops.get(stops.size() - 1);
        return times.between(last.contour(), last.option(), next.contour(), next.option());
    }

    private double hindmost(Set<Integer> pieces) {
        return pieces.stream().mapToDouble(i -> contours.get(i).minX()).min().orElse(Double.POSITIVE_INFINITY);
    }
}
