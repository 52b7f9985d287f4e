package io.tailorline.cutter.budget;

import io.tailorline.cutter.program.TimeEstimate;
import java.util.Locale;

/** One thing that was tried, and what it gave. */
public sealed interface Attempt {

    Measure remedy();

    /** One sentence for a person. */
    String sentence();

    /**
     * It was planned.
     *
     * @param time of the program with all that was kept before and this
     * @param gained against the quickest before, s; negative when it took longer
     * @param kept whether the program has it now
     */
    record Planned(Measure remedy, TimeEstimate time, double gained, boolean kept) implements Attempt {
        @Override
        public String sentence() {
            if (remedy instanceof Measure.AsAsked) {
                return String.format(Locale.ROOT, "%s: %.1f s.", remedy.description(), time.total());
            }
            return kept
                    ? String.format(Locale.ROOT, "%s: %.1f s, %.1f s less.", remedy.description(), time.total(), gained)
                    : remedy.description() + ": gains nothing.";
        }
    }

    /**
     * It was planned, takes less time, and was left all the same.
     *
     * @param gained against the quickest before, s, positive
     * @param reason why it was left, without a full stop
     */
    record Left(Measure remedy, TimeEstimate time, double gained, String reason) implements Attempt {
        @Override
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%s: %.1f s, %.1f s less, and left: %s.",
                    remedy.description(),
                    time.total(),
                    gained,
                    reason);
        }
    }

    /**
     * It could not be done.
     *
     * @param reason why, without a full stop
     */
    record Impossible(Measure remedy, String reason) implements Attempt {
        @Override
        public String sentence() {
            return "%s: not possible, %s.".formatted(remedy.description(), reason);
        }
    }

    /** The garments could be cut on two tables at once. It is offered, not done: it takes two lays. */
    record Offered(Measure remedy, TwoTables split) implements Attempt {
        @Override
        public String sentence() {
            return "%s: %s.".formatted(remedy.description(), split.sentence());
        }
    }
}
