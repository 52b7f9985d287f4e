package io.tailorline.portal.sales.quote;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderRequest.EarlierOrder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an offer is asked for.
 *
 * @param body as far as it is measured; its sex alone is enough
 * @param style as it was asked, before the settings of the shop
 * @param fabricId a cloth of the catalogue
 * @param asOrder an earlier order whose lot of the cloth it must be: trousers for a jacket of last year
 * @param ownCloth whose cloth it is, where the customer has brought it: its number, or the order that has it
 */
public record OfferRequest(
        MeasurementSet body,
        Style style,
        String fabricId,
        boolean express,
        Optional<LocalDate> wantedBy,
        Optional<String> asOrder,
        Optional<String> ownCloth) {

    public OfferRequest(
            MeasurementSet body, Style style, String fabricId, boolean express, Optional<LocalDate> wantedBy) {
        this(body, style, fabricId, express, wantedBy, Optional.empty(), Optional.empty());
    }

    /** @param fabricId what it is made of: see {@link Offers#cloth} */
    public static OfferRequest of(OrderRequest asked, String fabricId) {
        return new OfferRequest(
                asked.body(),
                asked.style(),
                fabricId,
                asked.express(),
                asked.wantedBy(),
                asked.asOrder().map(EarlierOrder::id),
                asked.ownCloth());
    }

    OfferRequest withStyle(Style other) {
        return new OfferRequest(body, other, fabricId, express, wantedBy, asOrder, ownCloth);
    }
}
