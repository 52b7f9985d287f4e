package io.tailorline.cutter.fit;

import io.tailorline.cutter.fit.FitResult.NotFitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why the outcome of a fit cannot be trusted. */
final class FitCheck {

    /** What a set of jobs should hold. */
    static final String KINDS =
            " one of long straight cuts, one of pieces of 4 cm, one of pieces of 1 cm for the jerk, one of many notches.";

    private static final String CURE = " Measure jobs that differ:" + KINDS;
    private static final double PERCENT = 100;

    private FitCheck() {}

    /**
     * @param values of the fitted figures
     * @param errors standard error of each as a share of itself, for times of variance 1
     * @param reading error of one time, s
     * @param left root mean square of what the fit leaves of the times, s
     * @param loose share of a figure by which it may be wrong
     */
    static Optional<NotFitted> about(
            Map<FittedParameter, Double> values, double[] errors, double reading, double left, double loose) {
        List<String> words = new ArrayList<>();
        List<FittedParameter> unknown = new ArrayList<>();
        int i = 0;
        for (Map.Entry<FittedParameter, Double> value : values.entrySet()) {
            FittedParameter figure = value.getKey();
            if (figure.isAtLimit(value.getValue()) && left > reading) {
                return Optional.of(new NotFitted(beyond(figure, value.getValue()), List.of()));
            }
            double share = errors[i++] * reading;
            if (!(share <= loose)) {
                unknown.add(figure);
                words.add(figure.field() + moved(share));
            }
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new NotFitted(untold(words, reading), unknown));
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
