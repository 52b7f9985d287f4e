package io.tailorline.cutter.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The plain order: bite by bite, always on to the entry that is reached first. The improved order starts from it and is held
 * against it.
 */
final class NearestNeighbour {

    private final List<Contour> contours;
    private final Legs legs;
    private final OrderRules rules;
    private final Set<Integer> left = new LinkedHashSet<>();
    private final List<Visit> visits = new ArrayList<>();
    private double airSeconds;

    private NearestNeighbour(List<Contour> contours, Legs legs, OrderRules rules) {
        this.contours = contours;
        this.legs = legs;
        this.rules = rules;
        for (int i = 0; i < contours.size(); i++) {
            left.add(i);
        }
    }

    static CutSequence of(List<Contour> contours, Legs legs, OrderRules rules) {
        return new NearestNeighbour(contours, legs, rules).sequence();
    }

    private CutSequence sequence() {
        double begin = 0;
        while (!left.isEmpty()) {
            Optional<Visit> next = nearest(begin);
            if (next.isPresent()) {
                airSeconds += secondsTo(next.get());
                visits.add(next.get());
                left.remove(next.get().contour());
            } else {
                begin = onFrom(begin);
            }
        }
        CutSequence order = new CutSequence(visits, 0);
        return new CutSequence(visits, airSeconds + rules.seconds(order.order()));
    }

    private Optional<Visit> nearest(double begin) {
        Visit nearest = null;
        for (int contour : left) {
            boolean mayBeCut = rules.bites().reaches(begin, contours.get(contour))
                    && rules.precedence().allows(contour, left);
            for (int way = 0; way < legs.ways(contour) && mayBeCut; way++) {
                Visit visit = new Visit(contour, way);
                if (nearest == null || secondsTo(visit) < secondsTo(nearest)) {
                    nearest = visit;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private double secondsTo(Visit next) {
        if (visits.isEmpty()) {
            return legs.fromHome(next.contour(), next.way());
        }
        Visit last = visits.get(visits.size() - 1);
        return legs.between(last.contour(), last.way(), next.contour(), next.way());
    }

    private double onFrom(double begin) {
        double next = Bites.beginBefore(hindmost(), begin);
        if (next == begin) {
            throw new IllegalStateException(
                    "The pieces %s wait for others that the conveyor cannot bring.".formatted(left));
        }
        return next;
    }

    private double hindmost() {
        return left.stream().mapToDouble(i -> contours.get(i).minX()).min().orElseThrow();
    }
}
