package io.tailorline.nesting.marker;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.OrderPieces;
import java.util.List;
import java.util.Optional;

/**
 * The request for a marker: all pieces of one material of one or several orders, on one cloth.
 *
 * @param orders their patterns, or what of them is to be laid; the id names the order in the marker
 * @param material pieces of other materials are left out
 * @param rules of the shop, beyond what cloth and patterns say
 * @param start what the search continues from; empty to begin anew
 * @param costs the objective: cloth, and among markers of equal cloth cost the cutting time
 * @param table the motion of the table that will cut it
 */
public record MarkerRequest(
        List<OrderPieces> orders,
        Material material,
        Fabric fabric,
        SearchBudget budget,
        MarkerRules rules,
        Optional<StartMarker> start,
        MarkerCosts costs,
        TableMotion table) {

    public MarkerRequest {
        orders = List.copyOf(orders);
    }

    /** A request without rules of the shop, with the usual costs, for the usual table. */
    public MarkerRequest(List<? extends OrderPieces> orders, Material material, Fabric fabric, SearchBudget budget) {
        this(
                List.copyOf(orders),
                material,
                fabric,
                budget,
                MarkerRules.none(),
                Optional.empty(),
                MarkerCosts.USUAL,
                TableMotion.USUAL);
    }

    /** @param from what the search continues from */
    public MarkerRequest startingFrom(StartMarker from) {
        return withStart(Optional.of(from));
    }

    /** The same without a marker to start from, or with another. */
    public MarkerRequest withStart(Optional<StartMarker> from) {
        return new MarkerRequest(orders, material, fabric, budget, rules, from, costs, table);
    }

    public MarkerRequest withOrders(List<? extends OrderPieces> others) {
        return new MarkerRequest(List.copyOf(others), material, fabric, budget, rules, start, costs, table);
    }

    public MarkerRequest withFabric(Fabric other) {
        return new MarkerRequest(orders, material, other, budget, rules, start, costs, table);
    }

    public MarkerRequest withRules(MarkerRules other) {
        return new MarkerRequest(orders, material, fabric, budget, other, start, costs, table);
    }

    public MarkerRequest withCosts(MarkerCosts other) {
        return new MarkerRequest(orders, material, fabric, budget, rules, start, other, table);
    }

    public MarkerRequest withTable(TableMotion other) {
        return new MarkerRequest(orders, material, fabric, budget, rules, start, costs, other);
    }
}
