package io.tailorline.cutter.table;

import java.util.Locale;
import java.util.Optional;

/**
 * Which table this is and what it can do.
 *
 * @param mapVersion major number in the high byte, minor in the low
 * @param bootCount rises with every start of the controller: distinguishes a restart from a lost link
 * @param capabilities the bits of register {@code CAPS}
 */
public record TableIdentity(int mapVersion, long serial, int bootCount, int capabilities, Limits limits) {

    /** Which version of the register map it speaks: 1, or 2 with proof of what it has done. */
    public int mapMajor() {
        return mapVersion >> Byte.SIZE;
    }

    public boolean has(Capability capability) {
        return capability.isIn(capabilities);
    }

    /** Whether the ring and the count of records survive a power loss. */
    public boolean retainsRing() {
        return has(Capability.RETAINED_RING);
    }

    /**
     * What it can hold.
     *
     * @param fieldX mm along the conveyor
     * @param fieldY mm along the beam
     * @param ringBlocks blocks that its ring holds
     * @param payloadWords most words in a block
     * @param maxRecordsPerSecond most records it executes in a second
     */
    public record Limits(double fieldX, double fieldY, int ringBlocks, int payloadWords, int maxRecordsPerSecond) {

        /** Words of the longest record. */
        private static final int LONGEST_RECORD = 5;

        /** What cannot be true of a table that cuts; empty when all can. */
        public Optional<String> impossible() {
            if (!(fieldX > 0 && fieldY > 0)) {
                return Optional.of(String.format(
                        Locale.ROOT, "field %.1f x %.1f mm; expected more than 0 both ways.", fieldX, fieldY));
            }
            if (ringBlocks < 1) {
                return Optional.of("ring of 0 blocks; expected at least 1.");
            }
            if (payloadWords < LONGEST_RECORD) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "blocks of %d words; expected at least %d, the longest record.",
                        payloadWords,
                        LONGEST_RECORD));
            }
            return Optional.empty();
        }
    }
}
