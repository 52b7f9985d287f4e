package io.tailorline.load.servers;

/** Of the staff of an installation that a program starts. */
public final class StaffPasswords {
    public static final String TAILOR = "needle-and-thread";
    public static final String PLANNER = "rolls-and-remnants";
    public static final String CUTTER = "shears-and-chalk";

    private StaffPasswords() {}
}
