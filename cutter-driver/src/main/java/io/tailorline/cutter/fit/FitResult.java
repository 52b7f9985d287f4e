package io.tailorline.cutter.fit;

import io.tailorline.cutter.profile.TableProfile;
import java.util.List;

/** What a fit gives: a profile with its errors, or a sentence why there is none. */
public sealed interface FitResult {

    /**
     * @param profile the one fitted
     * @param figures those found; the profile has the others as before
     * @param errors one for each of them, in that order: standard error in the figure's unit. With as many jobs as
     *     figures there is nothing to estimate it by; then it is what {@link ProfileFit#READING} would do
     * @param residuals one a job, in their order
     * @param spread root mean square of the residuals by degrees of freedom, s; 0 where there are none to spare
     * @param condition how much worse the jobs show the figure they show worst than the one they show best
     */
    record Fitted(
            TableProfile profile,
            List<FittedParameter> figures,
            List<Double> errors,
            List<Residual> residuals,
            double spread,
            double condition)
            implements FitResult {

        public Fitted {
            figures = List.copyOf(figures);
            errors = List.copyOf(errors);
            residuals = List.copyOf(residuals);
        }
    }

    /**
     * @param reason a sentence or two: what cannot be determined, and what to measure instead
     * @param undetermined the figures that the jobs do not tell; none when they need a figure that no table has
     */
    record NotFitted(String reason, List<FittedParameter> undetermined) implements FitResult {

        public NotFitted {
            undetermined = List.copyOf(undetermined);
        }
    }

    /**
     * What is left of a job.
     *
     * @param measured s
     * @param predicted by the fitted profile, s
     */
    record Residual(String job, double measured, double predicted) {

        /** Predicted less measured, s. */
        public double seconds() {
            return predicted - measured;
        }

        public double percent() {
            return 100 * seconds() / measured;
        }
    }
}
