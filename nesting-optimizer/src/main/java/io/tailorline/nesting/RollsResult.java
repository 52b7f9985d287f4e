package io.tailorline.nesting;

import io.tailorline.nesting.marker.Marker;
import java.util.List;

/** The result of a request for several rolls. */
public sealed interface RollsResult {

    /**
     * Legal markers.
     *
     * @param rolls the rolls that are cut from, in the order of the request
     * @param left garments for which no roll has room
     * @param reasons why, with the length needed and available, a line without a full stop each
     * @param notes notes on the markers, a line each
     */
    record Nested(List<OnRoll> rolls, List<Shortfall.Left> left, List<String> reasons, List<String> notes)
            implements RollsResult {
        public Nested {
            rolls = List.copyOf(rolls);
            left = List.copyOf(left);
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
        }

        /** The garments left out in one line. */
        public String leftInWords() {
            return Shortfall.listed(left).text();
        }
    }

    /**
     * A marker on a roll.
     *
     * @param roll which of the request, from 0
     */
    record OnRoll(int roll, Marker marker) {}

    /** The request cannot be met on any cloth. */
    record Refused(MarkerResult.Rejected why) implements RollsResult {}
}
