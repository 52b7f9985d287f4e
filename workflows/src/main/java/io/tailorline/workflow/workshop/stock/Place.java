package io.tailorline.workflow.workshop.stock;

import java.util.Locale;

/**
 * Where a roll can be.
 *
 * @param id on its label, such as {@code S1-4}
 * @param name in words; may be empty
 * @param slots how many rolls it holds; 0 for no limit
 */
public record Place(String id, Kind kind, String name, int slots) {

    /** Where what comes in stays until it is put away, in every house from the start. */
    public static final Place DOCK = new Place("DOCK", Kind.DOCK, "", 0);

    public Place {
        if (slots < 0) {
            throw new IllegalArgumentException("Place '%s' has %d slots; expected 0 or more.".formatted(id, slots));
        }
    }

    /** What kind of place it is; a roll that is put on a table is at the table. */
    public enum Kind {
        SHELF,
        RACK,
        CART,
        DOCK,
        TABLE,
        SCRAP;

        /** Whether cloth is put away there: not what is being cut, and not what is thrown away. */
        public boolean keepsCloth() {
            return this != TABLE && this != SCRAP;
        }

        /** The word in files and addresses: {@code shelf}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
