package io.tailorline.portal.sales.price.persistence;

import java.util.List;
import java.util.Set;

/** The cloths that the house offers: a price book that is to be stored needs an amount for each of them. */
final class ClothsToPrice {

    private ClothsToPrice() {}

    /**
     * A cloth of which only customers have brought rolls is theirs, unless it has been sold by the metre: a house that
     * has just begun to count its cloth has no roll of its own yet.
     *
     * @param known ids of the catalogue
     * @param customers of which every roll that ever came was a customer's
     * @param priced in the book in force
     */
    static List<String> of(List<String> known, Set<String> withdrawn, Set<String> customers, Set<String> priced) {
        return known.stream()
                .filter(id -> !withdrawn.contains(id))
                .filter(id -> !customers.contains(id) || priced.contains(id))
                .toList();
    }
}
