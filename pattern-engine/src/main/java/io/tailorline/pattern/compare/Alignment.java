package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.compare.EarlierPiece.NamedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * How an earlier piece is moved to lie on the piece of now, mm: not at all where an edge is where it was; else so that
 * most of the sewing line lies on itself; where nothing does, the middle of its corners on their middle.
 */
final class Alignment {

    /** Corners that moved alike to this are not moved against each other, mm: half of what is visible. */
    private static final double ALIKE = 0.25;

    /** Of the length of all compared edges: below it nothing keeps its shape. */
    private static final double KEPT = 0.15;

    /** Where the two corners of an edge went, and how long it is, mm. */
    private record Shift(Point first, Point last, double length) {

        boolean isAlong(Point by) {
            return first.distanceTo(by) <= ALIKE && last.distanceTo(by) <= ALIKE;
        }
    }

    private Alignment() {}

    static Point of(List<NamedLine> before, List<NamedLine> now) {
        List<Shift> shifts = shifts(before, now);
        Point best = Point.of(0, 0);
        double most = length(shifts, best);
        if (shifts.isEmpty() || most > 0) {
            return best;
        }
        for (Shift shift : shifts) {
            double length = length(shifts, shift.first);
            if (length > most) {
                most = length;
                best = shift.first;
            }
        }
        double all = shifts.stream().mapToDouble(Shift::length).sum();
        return most >= KEPT * all ? best : mean(shifts);
    }

    private static double length(List<Shift> shifts, Point by) {
        return shifts.stream()
                .filter(shift -> shift.isAlong(by))
                .mapToDouble(Shift::length)
                .sum();
    }

    private static Point mean(List<Shift> shifts) {
        Point sum = Point.of(0, 0);
        for (Shift shift : shifts) {
            sum = sum.plus(shift.first);
        }
        return sum.times(1.0 / shifts.size());
    }

    /** Of the edges that both pieces have once. */
    private static List<Shift> shifts(List<NamedLine> before, List<NamedLine> now) {
        List<Shift> shifts = new ArrayList<>();
        for (NamedLine line : now) {
            List<NamedLine> old = named(line.name(), before);
            if (old.size() == 1 && named(line.name(), now).size() == 1) {
                shifts.add(new Shift(
                        line.first().minus(old.get(0).first()),
                        line.last().minus(old.get(0).last()),
                        line.first().distanceTo(line.last())));
            }
        }
        return shifts;
    }

    private static List<NamedLine> named(String name, List<NamedLine> lines) {
        return lines.stream().filter(line -> line.name().equals(name)).toList();
    }
}
