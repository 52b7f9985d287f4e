package io.tailorline.workflow.workshop;

import java.time.Duration;

/** What the house has turned on; a fresh installation has nothing on. */
public interface HouseSwitches {

    /** All machine-cut materials of an order are laid and cut, not the shell alone. */
    boolean materials();

    /** Cloth is counted: lots, rolls, reservations. */
    boolean stock();

    /** Remnants are kept in places and tried first. */
    boolean remnants();

    /** Several orders may share a lay. */
    boolean lays();

    /** How long an order waits for others to share one. */
    Duration layWindow();
}
