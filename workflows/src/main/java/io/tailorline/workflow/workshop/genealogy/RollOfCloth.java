package io.tailorline.workflow.workshop.genealogy;

import java.util.Optional;

/**
 * A roll as far as the cloth of suits is traced.
 *
 * @param lot the house's number of its lot; empty for a roll that nobody counts
 * @param dyeLot the supplier's number of the dye lot; may be empty
 * @param article id in the catalogue; empty where nobody knows
 * @param parent the roll that a remnant comes from
 */
public record RollOfCloth(String id, Optional<String> lot, String dyeLot, String article, Optional<String> parent) {

    /** A roll that nobody counts. */
    public static RollOfCloth uncounted(String id, String article) {
        return new RollOfCloth(id, Optional.empty(), "", article, Optional.empty());
    }
}
