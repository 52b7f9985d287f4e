package io.tailorline.workflow.production.lay;

import java.time.Duration;

/**
 * How long a work waits for others, as the house wants it.
 *
 * @param longest time that one waits
 * @param most orders on a marker, from {@value #FEWEST} to {@value #MOST}
 * @param perSuit from the marker to the end of the cut, for each order of a lay
 */
public record LayWindow(Duration longest, int most, Duration perSuit) {

    /** One order is no lay. */
    public static final int FEWEST = 2;

    /** Beyond these a lay saves hardly more cloth, and a failed one stops more orders. */
    public static final int MOST = 5;

    public LayWindow {
        if (longest.isNegative() || perSuit.isNegative()) {
            throw new IllegalArgumentException("The window of lays is %s, %s for each suit; expected no negative time."
                    .formatted(longest, perSuit));
        }
        if (most < FEWEST || most > MOST) {
            throw new IllegalArgumentException(
                    "A lay has at most %d orders; expected %d to %d.".formatted(most, FEWEST, MOST));
        }
    }

    /** From the marker to the end of the cut of a lay. */
    Duration of(int works) {
        return perSuit.multipliedBy(works);
    }
}
