package io.tailorline.workflow.platform.broker;

/**
 * In which order the moving parts start, and stop in reverse: listeners stop first, then what answers, then what sends.
 */
public final class LifecyclePhases {

    /** Looks what the data are that all others work with. */
    public static final int RESTORES = 500;

    /** Sends what the process wrote. */
    public static final int OUTBOX = 1000;

    /** The tables of the gateway. */
    public static final int TABLES = 2000;

    /** Everything that takes messages from the broker. */
    public static final int LISTENERS = 3000;

    private LifecyclePhases() {}
}
