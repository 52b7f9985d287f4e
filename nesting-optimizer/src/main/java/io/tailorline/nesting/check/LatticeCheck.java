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

    LatticeCheck(Instance instance, Solution solution) {
        this.instance = instance;
        this.solution = solution;
    }

    CheckReport.Line line() {
        List<String> off = new ArrayList<>();
        Map<Integer, Double> along = new TreeMap<>();
        Map<Integer, Double> across = new TreeMap<>();
        for (Solution.PlacedPart copy : solution.placed()) {
            Part part = instance.parts().get(copy.part());
            Lattice lattice = part.rules().lattice();
            Coordinate anchor = Shapes.placed(new Coordinate(lattice.anchorX(), lattice.anchorY()), copy.transform());
            add(off, part.id(), "along", amountOff(anchor.x, lattice.along(), along));
            add(off, part.id(), "across", amountOff(anchor.y, lattice.across(), across));
        }
        return new CheckReport.Line(
                "lattice",
                off.isEmpty() ? "all anchors on it" : off.get(0),
                "at most %s off".formatted(TOLERANCE),
                off.isEmpty());
    }

    /** How far an anchor is from the nearest place; the first of a group decides where its places are. */
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

    private static void add(List<String> off, int part, String axis, double amount) {
        if (amount > TOLERANCE) {
            off.add(String.format(Locale.ROOT, "the anchor of item %d lies %.6f off %s", part, amount, axis));
        }
    }
}
