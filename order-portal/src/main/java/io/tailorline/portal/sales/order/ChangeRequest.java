package io.tailorline.portal.sales.order;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.Optional;

/**
 * What a customer wants otherwise; what is not named stays.
 *
 * @param style as the customer orders it: what a tailor has altered or corrected stays on the order
 * @param fabricId a cloth of the catalogue
 * @param quote the signed text of price and day that were told; empty where both stay as they are
 */
public record ChangeRequest(
        Optional<MeasurementSet> body, Optional<Style> style, Optional<String> fabricId, Optional<String> quote) {}
