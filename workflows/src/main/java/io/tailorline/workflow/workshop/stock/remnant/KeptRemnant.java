package io.tailorline.workflow.workshop.stock.remnant;

import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.Instant;
import java.util.List;

/**
 * A remnant in the house, with what it is worth and what would use it.
 *
 * @param value what the house paid for as much cloth of the article's full width, in minor units of its currency; 0
 *     unknown
 * @param garments needs of the house that fit on it, by name, the longest first
 * @param pieces that fit on it, by id, the largest first
 * @param orders that wait for such cloth or have it reserved of a roll, and could have it of this one; the earliest due
 *     first
 * @param isPanel whether it is kept for what must be cut once more of its lot
 */
public record KeptRemnant(
        StockedRoll roll,
        Instant bornAt,
        long value,
        String currency,
        List<String> garments,
        List<String> pieces,
        List<String> orders,
        boolean isPanel) {

    public KeptRemnant {
        garments = List.copyOf(garments);
        pieces = List.copyOf(pieces);
        orders = List.copyOf(orders);
    }
}
