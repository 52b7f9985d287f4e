package io.tailorline.portal.sales.quote;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an offer is asked for.
 *
 * @param body as far as it is measured; its sex alone is enough
 * @param style as it was asked, before the settings of the shop
 * @param asOrder an earlier order whose lot of the cloth it must be: trousers for a jacket of last year
 */
public record OfferRequest(
        MeasurementSet body,
        Style style,
        String fabricId,
        boolean express,
        Optional<LocalDate> wantedBy,
        Optional<String> asOrder) {

    public OfferRequest(
            MeasurementSet body, Style style, String fabricId, boolean express, Optional<LocalDate> wantedBy) {
        this(body, style, fabricId, express, wantedBy, Optional.empty());
    }

    OfferRequest withStyle(Style other) {
        return new OfferRequest(body, other, fabricId, express, wantedBy, asOrder);
    }
}
