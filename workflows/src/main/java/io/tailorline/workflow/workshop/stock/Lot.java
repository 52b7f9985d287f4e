package io.tailorline.workflow.workshop.stock;

import java.time.Instant;

/**
 * Cloth of one article that was dyed and finished together: all shell of one order comes from one lot.
 *
 * @param id the house's number of it, such as {@code L-1001}
 * @param article id of the article
 * @param supplier who delivered it; may be empty
 * @param dyeLot the supplier's number of the dye lot; may be empty
 * @param shade group of shade inside the dye lot, such as {@code A}; may be empty
 * @param since when its first roll was received or ordered: of two lots that serve alike the older one is used
 */
public record Lot(String id, String article, String supplier, String dyeLot, String shade, Instant since) {

    /** Both of its numbers, as people read them: {@code L-1006 (D-L5)}. */
    public String label() {
        return label(id, dyeLot);
    }

    /**
     * The same of a lot of which only the numbers are at hand.
     *
     * @param dyeLot the supplier's number; may be empty
     */
    public static String label(String id, String dyeLot) {
        return dyeLot.isEmpty() ? id : "%s (%s)".formatted(id, dyeLot);
    }
}
