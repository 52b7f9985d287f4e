package io.tailorline.portal.sales.drawing;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;

/**
 * A suit to draw.
 *
 * @param body as far as it was told
 * @param fabricId the cloth it is drawn in; the house's standard cloth where the house has none of that name
 */
record SuitRequest(MeasurementSet body, Style style, String fabricId) {}
