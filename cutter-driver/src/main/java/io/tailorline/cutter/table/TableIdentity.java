package io.tailorline.cutter.table;

/**
 * Which table this is and what it can hold.
 *
 * @param mapVersion major number in the high byte, minor in the low
 * @param bootCount rises with every start of the controller: tells a restart from a lost link
 * @param capabilities the bits of register {@code CAPS}
 * @param fieldX mm along the conveyor
 * @param fieldY mm along the beam
 * @param ringBlocks blocks that its ring holds
 * @param payloadWords most words in a block
 * @param maxRecordsPerSecond most records it carries out in a second
 */
public record TableIdentity(
        int mapVersion,
        long serial,
        int bootCount,
        int capabilities,
        double fieldX,
        double fieldY,
        int ringBlocks,
        int payloadWords,
        int maxRecordsPerSecond) {

    /** First register of every table that speaks this map: "CT". */
    public static final int MAGIC = 0x4354;

    /** The version of the map that this host speaks. */
    public static final int MAP_VERSION = 0x0100;

    private static final int RETAINS_RING = 1 << 7;

    /** Whether the ring and the count of records survive a power loss. */
    public boolean retainsRing() {
        return (capabilities & RETAINS_RING) != 0;
    }
}
