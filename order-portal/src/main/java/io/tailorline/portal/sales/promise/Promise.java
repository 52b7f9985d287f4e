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
 * @param expressDay the day if it is made before others; {@code day} where it is
 * @param wanted what becomes of the day that was wanted
 */
public record Promise(
        LocalDate day,
        List<Part> parts,
        LocalDate earliestLikely,
        Certainty certainty,
        LocalDate expressDay,
        Optional<Wanted> wanted) {

    public Promise {
        parts = List.copyOf(parts);
        if (earliestLikely.isAfter(day)) {
            throw new IllegalArgumentException(
                    "A suit is likely on %s, after the promised %s; expected by then.".formatted(earliestLikely, day));
        }
    }

    /**
     * The day on which the workshop has to have it ready: the one that its customer was promised, or the one that he
     * named where that is later.
     */
    public static LocalDate due(LocalDate promised, Optional<LocalDate> wantedBy) {
        return wantedBy.filter(wanted -> wanted.isAfter(promised)).orElse(promised);
    }

    /**
     * The last day on which its cloth may come for that day: the one on which it is cut.
     *
     * @param today where it is cut as soon as it is ordered
     */
    public LocalDate clothBy(LocalDate today) {
        return CapableToPromise.cutBy(parts, today);
    }

    /** The day on which it is cut if nothing waits longer than it usually does, by what comes after the cut. */
    public LocalDate likelyCut(HouseCalendar calendar) {
        int after = parts.stream()
                .filter(part -> part.stage().compareTo(Stage.CUT) > 0)
                .mapToInt(Part::days)
                .sum();
        return calendar.minus(earliestLikely, after);
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

    /** How sure the day is. */
    public enum Certainty {
        /** The cloth lies in the house, all is measured and no review is expected. */
        SURE,
        /** A review is expected or cannot be known yet, or cloth has to come. */
        LIKELY,
        /** Both. */
        OPEN;

        static Certainty of(boolean clothComes, boolean mayBeReviewed) {
            if (mayBeReviewed && clothComes) {
                return OPEN;
            }
            return mayBeReviewed || clothComes ? LIKELY : SURE;
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
    public record Wanted(LocalDate day, WantedDayStatus status, LocalDate earliest) {}

    /** Whether the wanted day is kept. */
    public enum WantedDayStatus {
        KEPT,
        /** As express only. */
        KEPT_BY_EXPRESS,
        /** Not even as express. */
        NOT_KEPT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
