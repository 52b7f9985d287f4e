package io.tailorline.portal.sales.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day for a suit, and where it comes from.
 *
 * @param day on which the customer has it at the latest
 * @param parts what the days are spent on, one after the other; the last ends on {@code day}
 * @param earliestLikely the day if nothing waits longer than it usually does; never after {@code day}
 * @param wanted what becomes of the day that was wanted
 */
public record Promise(
        LocalDate day, List<Part> parts, LocalDate earliestLikely, Certainty certainty, Optional<Wanted> wanted) {

    public Promise {
        parts = List.copyOf(parts);
        if (earliestLikely.isAfter(day)) {
            throw new IllegalArgumentException(
                    "A suit is likely on %s, after the promised %s; expected by then.".formatted(earliestLikely, day));
        }
    }

    /** The last day on which it can be cut for that; {@code first} where it can be cut at once. */
    public LocalDate cutBy(LocalDate first) {
        return CapableToPromise.cutBy(parts, first);
    }

    /**
     * What some of the days are spent on.
     *
     * @param days working days of the house that it adds
     * @param until the day on which it ends
     */
    public record Part(Stage stage, int days, LocalDate until) {}

    /** What a suit waits for, in its order. Words on pages: {@code promise.part.<word>}. */
    public enum Stage {
        /** Until its cloth has come. */
        CLOTH,
        /** Until a tailor has looked at its measurements. */
        REVIEW,
        /** Until it is cut. */
        CUT,
        /** Until it is sewn. */
        MAKING,
        /** Until the customer has it. */
        SHIPPING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure the day is. Words on pages: {@code promise.certainty.<word>}. */
    public enum Certainty {
        /** The cloth lies in the house and no review is expected. */
        SURE,
        /** A review is expected, or cloth has to come. */
        LIKELY,
        /** Both. */
        OPEN;

        static Certainty of(boolean clothComes, boolean isReviewLikely) {
            if (isReviewLikely && clothComes) {
                return OPEN;
            }
            return isReviewLikely || clothComes ? LIKELY : SURE;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What becomes of the day that was wanted.
     *
     * @param earliest the day that can be promised for it, as express where only that keeps it or comes nearest to it
     */
    public record Wanted(LocalDate day, Verdict verdict, LocalDate earliest) {}

    /** Whether the wanted day is kept. */
    public enum Verdict {
        KEPT,
        /** As express only. */
        KEPT_BY_EXPRESS,
        /** Not even as express. */
        NOT_KEPT,
        /** It has passed already, where the house is. */
        OVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
