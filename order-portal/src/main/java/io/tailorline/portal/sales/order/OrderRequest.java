package io.tailorline.portal.sales.order;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a customer asks for: well formed, but not yet judged.
 *
 * @param fabricId a cloth of the catalogue; empty for the standard cloth
 * @param wantedBy the day the suit is needed
 * @param express whether it is made before others, at a price
 * @param quote the signed text of the offer that is accepted; empty for an order that is priced and dated as it comes
 * @param terms version of the terms that were read
 * @param acceptLater whether a later day than the one it is needed is taken where that cannot be kept
 * @param asOrder an earlier order whose lot of the cloth it must be: trousers for a jacket of last year
 * @param ownCloth number of the cloth that the customer has brought; of an order that has it, the order's own
 */
public record OrderRequest(
        MeasurementSet body,
        Style style,
        Optional<String> fabricId,
        Optional<Customer> customer,
        Optional<LocalDate> wantedBy,
        boolean express,
        Optional<String> quote,
        Optional<Integer> terms,
        boolean acceptLater,
        Optional<EarlierOrder> asOrder,
        Optional<String> ownCloth) {

    /** Most characters of a text. */
    public static final int LONGEST_TEXT = 200;

    /** As it comes: without a quote, and not before others. */
    public OrderRequest(
            MeasurementSet body,
            Style style,
            Optional<String> fabricId,
            Optional<Customer> customer,
            Optional<LocalDate> wantedBy) {
        this(
                body,
                style,
                fabricId,
                customer,
                wantedBy,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The same in cloth that its customer has brought. */
    public OrderRequest withOwnCloth(Optional<String> owner) {
        return new OrderRequest(
                body, style, fabricId, customer, wantedBy, express, quote, terms, acceptLater, asOrder, owner);
    }

    /** The same in another style. */
    public OrderRequest withStyle(Style other) {
        return new OrderRequest(
                body, other, fabricId, customer, wantedBy, express, quote, terms, acceptLater, asOrder, ownCloth);
    }

    /**
     * An order of before, as whoever has its secret names it.
     *
     * @param secret what opens it, or what its page has given instead
     */
    public record EarlierOrder(String id, String secret) {}

    /**
     * Who ordered. Stays in the portal: neither the tailor's tables nor the cutter room see it.
     *
     * @param locale language for letters, a BCP 47 tag; may be empty
     * @param address where the suit is sent
     */
    public record Customer(String name, String email, String locale, Optional<Address> address) {

        public Customer(String name, String email, String locale) {
            this(name, email, locale, Optional.empty());
        }
    }

    /**
     * Where a suit is sent; what a country does not use is empty.
     *
     * @param lines street, house, floor
     * @param country code of two letters, ISO 3166
     */
    public record Address(List<String> lines, String postcode, String town, String country) {

        /** Most lines. */
        public static final int LINES = 3;

        public Address {
            lines = List.copyOf(lines);
        }
    }
}
