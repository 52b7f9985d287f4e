package io.tailorline.nesting;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.MarkerRequest;
import java.util.List;

/**
 * Orders to be laid on several rolls or remnants, a marker on each.
 *
 * @param base orders, material, rules and budget; its own cloth is not used
 * @param rolls the rolls, each with its width, length, flaws and spread
 * @param splitsOrders whether garments of one order may come from different rolls; they may then differ in shade. A
 *     garment is never split
 */
public record RollsRequest(MarkerRequest base, List<Fabric> rolls, boolean splitsOrders) {

    public RollsRequest {
        rolls = List.copyOf(rolls);
        if (rolls.isEmpty()) {
            throw new IllegalArgumentException("rolls must be at least 1.");
        }
    }
}
