package io.tailorline.nesting.check;

import io.tailorline.nesting.model.Bundle;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** Whether every bundle lies one way and close enough together. */
final class BundleCheck {

    private static final double HALF_TURN = 180;

    private final Instance instance;
    private final Solution solution;
    private final List<Polygon> placed;
    private final boolean[] fixed;

    /** @param fixed by placed copy; they stay as they are, the others must follow them */
    BundleCheck(Instance instance, Solution solution, List<Polygon> placed, boolean[] fixed) {
        this.instance = instance;
        this.solution = solution;
        this.placed = placed;
        this.fixed = fixed;
    }

    CheckReport.Line direction() {
        for (int bundle = 0; bundle < instance.bundles().size(); bundle++) {
            boolean reversed = isReversed(bundle);
            for (int i = 0; i < placed.size(); i++) {
                if (turns(i, bundle)
                        && !fixed[i]
                        && isReversed(solution.placed().get(i)) != reversed) {
                    return new CheckReport.Line(
                            "direction",
                            String.format(
                                    Locale.ROOT,
                                    "placed item %d of bundle %d at %s degrees",
                                    i,
                                    bundle,
                                    solution.placed().get(i).transform().rotationDeg()),
                            reversed ? "near 180" : "near 0",
                            false);
                }
            }
        }
        return new CheckReport.Line("direction", "every bundle one way", "one way", true);
    }

    /** The first fixed copy decides, else the first copy if the bundle may lie either way. */
    private boolean isReversed(int bundle) {
        int first = -1;
        for (int i = placed.size() - 1; i >= 0; i--) {
            boolean decides = turns(i, bundle) && (fixed[i] || first < 0 || !fixed[first]);
            first = decides ? i : first;
        }
        boolean free = instance.bundles().get(bundle).mayReverse() || first >= 0 && fixed[first];
        return free && first >= 0 && isReversed(solution.placed().get(first));
    }

    private static boolean isReversed(Solution.PlacedPart copy) {
        double angle = copy.transform().rotationDeg();
        return StrictMath.abs(StrictMath.IEEEremainder(angle, 2 * HALF_TURN)) > HALF_TURN / 2;
    }

    private boolean turns(int copy, int bundle) {
        return rules(copy).turnsWithBundle() && rules(copy).bundle() == bundle;
    }

    private PartRules rules(int copy) {
        return instance.parts().get(solution.placed().get(copy).part()).rules();
    }

    CheckReport.Line span(double tolerance) {
        for (int index = 0; index < instance.bundles().size(); index++) {
            Bundle bundle = instance.bundles().get(index);
            Envelope all = new Envelope();
            for (int i = 0; i < placed.size(); i++) {
                if (rules(i).bundle() == index) {
                    all.expandToInclude(placed.get(i).getEnvelopeInternal());
                }
            }
            if (all.getWidth() > bundle.within() + tolerance) {
                return new CheckReport.Line(
                        "together",
                        String.format(Locale.ROOT, "bundle %d extends %s along the strip", index, all.getWidth()),
                        "at most " + bundle.within(),
                        false);
            }
        }
        return new CheckReport.Line("together", "every bundle", "within its length", true);
    }
}
