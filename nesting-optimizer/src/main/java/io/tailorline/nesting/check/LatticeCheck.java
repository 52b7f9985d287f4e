package io.tailorline.nesting.check;

import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Lattice;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/** Whether the anchors lie where the pattern of the strip lets them, and groups of parts match each other. */
final class LatticeCheck {

    /** Rounding of a place, in the unit of the instance. */
    private static final double TOLERANCE = 1e-6;

    private final Instance instance;
    private final Solution solution;
    private final boolean[] fixed;

    /** @param fixed by placed copy; they stay as they are and determine the offset of their groups */
    LatticeCheck(Instance instance, Solution solution, boolean[] fixed) {
        this.instance = instance;
        this.solution = solution;
        this.fixed = fixed;
    }

    CheckReport.Line line() {
        List<String> off = new ArrayList<>();
        Map<Integer, Double> along = new TreeMap<>();
        Map<Integer, Double> across = new TreeMap<>();
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i]) {
                amountsOff(i, along, across);
            }
        }
        for (int i = 0; i < fixed.length; i++) {
            if (!fixed[i]) {
                Coordinate amounts = amountsOff(i, along, across);
                add(off, i, "along", amounts.x);
                add(off, i, "across", amounts.y);
            }
        }
        return new CheckReport.Line(
                "lattice",
                off.isEmpty() ? "all anchors on it" : off.get(0),
                "at most %s off".formatted(TOLERANCE),
                off.isEmpty());
    }

    private Coordinate amountsOff(int i, Map<Integer, Double> along, Map<Integer, Double> across) {
        Solution.PlacedPart copy = solution.placed().get(i);
        Part part = instance.parts().get(copy.part());
        Lattice lattice = part.rules().lattice();
        Coordinate anchor =
                ShapeRelations.placed(new Coordinate(lattice.anchorX(), lattice.anchorY()), copy.transform());
        return new Coordinate(
                amountOff(anchor.x, lattice.along(), along), amountOff(anchor.y, lattice.across(), across));
    }

    /** How far an anchor is from the nearest place; the first of a group determines its offset. */
    private static double amountOff(double anchor, Lattice.Axis axis, Map<Integer, Double> groups) {
        if (axis.isFree()) {
            return 0;
        }
        double fromPhase = anchor - axis.phase();
        double offset = 0;
        if (axis.group() != Lattice.Axis.TO_THE_STRIP) {
            groups.putIfAbsent(axis.group(), fromPhase);
            offset = groups.get(axis.group());
        }
        return StrictMath.abs(StrictMath.IEEEremainder(fromPhase - offset, axis.repeat()));
    }

    private static void add(List<String> off, int copy, String axis, double amount) {
        if (amount > TOLERANCE) {
            off.add(String.format(Locale.ROOT, "the anchor of placed item %d lies %.6f off %s", copy, amount, axis));
        }
    }
}
