package io.tailorline.nesting.check;

import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.InitialPlacement;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import java.util.Locale;

/** Whether every fixed copy is where it was. */
final class FixedPlacementCheck {

    private static final double PLACE_TOLERANCE = 1e-6;
    private static final double ANGLE_TOLERANCE = 1e-3;
    private static final double FULL_TURN = 360;

    private final Instance instance;
    private final Solution solution;

    FixedPlacementCheck(Instance instance, Solution solution) {
        this.instance = instance;
        this.solution = solution;
    }

    /** Which placed copies are fixed ones that did not move. */
    boolean[] fixed() {
        boolean[] found = new boolean[solution.placed().size()];
        for (InitialPlacement initial : instance.initialPlacements()) {
            int place = initial.fixed() ? find(initial, found) : -1;
            if (place >= 0) {
                found[place] = true;
            }
        }
        return found;
    }

    CheckReport.Line line() {
        boolean[] found = new boolean[solution.placed().size()];
        for (InitialPlacement initial : instance.initialPlacements()) {
            int place = initial.fixed() ? find(initial, found) : 0;
            if (place < 0) {
                return new CheckReport.Line(
                        "fixed",
                        String.format(
                                Locale.ROOT,
                                "no copy of item %d at (%s, %s)",
                                instance.parts().get(initial.part()).id(),
                                initial.transform().x(),
                                initial.transform().y()),
                        "where it was",
                        false);
            }
            if (initial.fixed()) {
                found[place] = true;
            }
        }
        return new CheckReport.Line("fixed", "all where they were", "where they were", true);
    }

    private int find(InitialPlacement initial, boolean[] taken) {
        for (int i = 0; i < taken.length; i++) {
            Solution.PlacedPart copy = solution.placed().get(i);
            if (!taken[i] && copy.part() == initial.part() && isSame(copy.transform(), initial.transform())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(RigidTransform a, RigidTransform b) {
        return StrictMath.abs(a.x() - b.x()) <= PLACE_TOLERANCE
                && StrictMath.abs(a.y() - b.y()) <= PLACE_TOLERANCE
                && StrictMath.abs(StrictMath.IEEEremainder(a.rotationDeg() - b.rotationDeg(), FULL_TURN))
                        <= ANGLE_TOLERANCE;
    }
}
