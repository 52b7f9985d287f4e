package io.tailorline.portal.sales.drawing;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.List;

/**
 * A suit to draw.
 *
 * @param body as far as it was told
 * @param fabricId the cloth it is drawn in; the house's standard cloth where the house has none of that name
 * @param parts names of what a window of the view is cut round; empty for the whole view
 */
public record SuitRequest(MeasurementSet body, Style style, String fabricId, DrawnView view, List<String> parts) {

    public SuitRequest {
        parts = List.copyOf(parts);
    }
}
