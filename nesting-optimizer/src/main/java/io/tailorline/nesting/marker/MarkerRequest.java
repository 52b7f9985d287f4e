package io.tailorline.nesting.marker;

import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * What is to be laid: all pieces of one material of one or several orders, on one cloth.
 *
 * @param orders their patterns; the pattern's id names the order in the marker
 * @param material pieces of other materials are left out
 * @param rules of the shop, beyond what cloth and patterns say
 * @param start what the search continues from; empty to begin anew
 */
public record MarkerRequest(
        List<Pattern> orders,
        Material material,
        Fabric fabric,
        SearchBudget budget,
        LayRules rules,
        Optional<StartMarker> start) {

    public MarkerRequest {
        orders = List.copyOf(orders);
    }

    /** A request without rules of the shop. */
    public MarkerRequest(List<Pattern> orders, Material material, Fabric fabric, SearchBudget budget) {
        this(orders, material, fabric, budget, LayRules.none(), Optional.empty());
    }

    /** @param from what the search continues from */
    public MarkerRequest startingFrom(StartMarker from) {
        return new MarkerRequest(orders, material, fabric, budget, rules, Optional.of(from));
    }

    /** The same without a marker to start from, or with another. */
    public MarkerRequest withStart(Optional<StartMarker> from) {
        return new MarkerRequest(orders, material, fabric, budget, rules, from);
    }

    public MarkerRequest withOrders(List<Pattern> others) {
        return new MarkerRequest(others, material, fabric, budget, rules, start);
    }

    public MarkerRequest withFabric(Fabric other) {
        return new MarkerRequest(orders, material, other, budget, rules, start);
    }

    public MarkerRequest withRules(LayRules other) {
        return new MarkerRequest(orders, material, fabric, budget, other, start);
    }
}
