package io.tailorline.workflow.workshop.stock;

import java.util.List;

/**
 * A supplier has confirmed the day of a roll; published inside the application after the change is committed.
 *
 * @param orders that wait for its article
 */
public record ClothExpected(String article, List<String> orders) {

    public ClothExpected {
        orders = List.copyOf(orders);
    }
}
