package io.tailorline.cutter.budget;

import io.tailorline.cutter.program.TimeEstimate;
import java.util.Locale;

/** One measure that was tried, and its result. */
public sealed interface Attempt {

    BudgetMeasure measure();

    /** One sentence for a person. */
    String sentence();

    /**
     * It was planned.
     *
     * @param time of the program with all that was kept before and this measure
     * @param gained against the quickest program before, s; negative when it takes longer
     * @param kept whether the program now uses it
     */
    record Planned(BudgetMeasure measure, TimeEstimate time, double gained, boolean kept) implements Attempt {
        @Override
        public String sentence() {
            if (measure instanceof BudgetMeasure.AsAsked) {
                return String.format(Locale.ROOT, "%s: %.1f s.", measure.description(), time.total());
            }
            return kept
                    ? String.format(
                            Locale.ROOT, "%s: %.1f s, %.1f s less.", measure.description(), time.total(), gained)
                    : measure.description() + ": saves nothing.";
        }
    }

    /**
     * It was planned and takes less time, but is not used.
     *
     * @param gained against the quickest before, s, positive
     * @param reason why it is not used, without a full stop
     */
    record Left(BudgetMeasure measure, TimeEstimate time, double gained, String reason) implements Attempt {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%s: %.1f s, %.1f s less, not used: %s.",
                    measure.description(),
                    time.total(),
                    gained,
                    reason);
        }
    }

    /**
     * It was not possible.
     *
     * @param reason why, without a full stop
     */
    record Impossible(BudgetMeasure measure, String reason) implements Attempt {
        @Override
        public String sentence() {
            return "%s: not possible, %s.".formatted(measure.description(), reason);
        }
    }

    /** The garments could be cut on two tables at once. It is offered, not done, because it takes two lays. */
    record Offered(BudgetMeasure measure, TwoTables split) implements Attempt {
        @Override
        public String sentence() {
            return "%s: %s.".formatted(measure.description(), split.sentence());
        }
    }
}
