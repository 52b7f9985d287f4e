package io.tailorline.workflow.patternroom;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;

/** Nests a changed pattern on the order's cloth. The order and its process hear nothing of it. */
public interface MarkerPreviews {

    /**
     * Searches for some seconds on the caller's thread; one search at a time in this portal.
     *
     * @param changed the order's pattern with what is on the bench
     */
    Result nest(OrderSpecification order, Pattern changed) throws Busy;

    /** A marker, or why there is none. */
    sealed interface Result {}

    /** @param tableSeconds planned with the usual rules of the house, s */
    record Nested(Marker marker, double tableSeconds) implements Result {}

    /** @param reason what was expected of cloth, pieces or table */
    record NotNested(Notice reason) implements Result {}

    /** Another pattern is being nested. */
    final class Busy extends Exception {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        /** @param seconds until it is worth while to ask again */
        public Busy(long seconds) {
            super("Another pattern is being nested for %d s at most.".formatted(seconds));
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }
}
