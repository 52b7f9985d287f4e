package io.tailorline.cutter.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why the outcome of a fit cannot be trusted. */
final class FitCheck {

    private static final String CURE =
            " Measure jobs that differ: one of long straight cuts, one of many corners, one of many notches.";
    private static final double PERCENT = 100;

    private FitCheck() {}

    /**
     * @param errors standard error of each figure as a share of itself, for times of variance 1
     * @param reading error of one time, s
     * @param left root mean square of what the fit leaves of the times, s
     * @param loose share of a figure by which it may be wrong
     */
    static Optional<String> about(double[] values, double[] errors, double reading, double left, double loose) {
        List<String> unknown = new ArrayList<>();
        for (FittedParameter figure : FittedParameter.values()) {
            int i = figure.ordinal();
            if (figure.isAtLimit(values[i]) && left > reading) {
                return Optional.of(beyond(figure, values[i]));
            }
            double share = errors[i] * reading;
            if (!(share <= loose)) {
                unknown.add(figure.field() + moved(share));
            }
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(untold(unknown, reading));
    }

    private static String beyond(FittedParameter figure, double value) {
        return String.format(
                Locale.ROOT,
                "The times would need %s of %s %s or beyond, which no table has. Check the times, and maxSpeed and the other figures of the profile.",
                figure.field(),
                value,
                figure.unit());
    }

    private static String untold(List<String> figures, double reading) {
        return String.format(
                        Locale.ROOT,
                        "These jobs do not determine %s: times that are wrong by %.1f s would change %s.",
                        figures.size() == 1 ? "one figure" : "some figures",
                        reading,
                        String.join(" and ", figures))
                + CURE;
    }

    private static String moved(double share) {
        return share > 1 ? " completely" : String.format(Locale.ROOT, " by %.0f %%", PERCENT * share);
    }
}
