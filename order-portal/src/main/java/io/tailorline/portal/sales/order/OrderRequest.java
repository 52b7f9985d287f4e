package io.tailorline.portal.sales.order;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a customer asks for: well formed, but not yet judged.
 *
 * @param fabricId a cloth of the catalogue; empty for the standard cloth
 * @param wantedBy the day the suit is needed
 */
public record OrderRequest(
        MeasurementSet body,
        Style style,
        Optional<String> fabricId,
        Optional<Customer> customer,
        Optional<LocalDate> wantedBy) {

    /** Most characters of a text. */
    public static final int LONGEST_TEXT = 200;

    /** The same in another style. */
    public OrderRequest withStyle(Style other) {
        return new OrderRequest(body, other, fabricId, customer, wantedBy);
    }

    /**
     * Who ordered. Stays in the portal: neither the tailor's tables nor the cutter room see it.
     *
     * @param locale language for letters, a BCP 47 tag; may be empty
     */
    public record Customer(String name, String email, String locale) {}
}
