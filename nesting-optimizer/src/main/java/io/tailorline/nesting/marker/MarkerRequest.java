package io.tailorline.nesting.marker;

import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/**
 * What is to be laid: all pieces of one material of one or several orders, on one cloth.
 *
 * @param orders their patterns; the pattern's id names the order in the marker
 * @param material pieces of other materials are left out
 */
public record MarkerRequest(List<Pattern> orders, Material material, Fabric fabric, SearchBudget budget) {

    public MarkerRequest {
        orders = List.copyOf(orders);
    }
}
