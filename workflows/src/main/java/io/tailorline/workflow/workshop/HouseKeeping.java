package io.tailorline.workflow.workshop;

/** What the house has turned on, as its administrator changes it. */
public interface HouseKeeping {

    /**
     * Settings with the version that they are.
     *
     * @param version counts changes; 0 before the first
     */
    record Kept(int version, HouseSettings settings) {}

    Kept kept();

    /**
     * Stores the next version. What is stored is checked before: {@link SettingsCheck}.
     *
     * @param based version that was seen
     * @return false when somebody else was faster
     */
    boolean store(int based, HouseSettings settings, String by);
}
