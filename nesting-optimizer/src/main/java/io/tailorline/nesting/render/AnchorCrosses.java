package io.tailorline.nesting.render;

import static io.tailorline.nesting.render.Numbers.mm;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.StripeAnchor;

/** The anchors of pieces that are matched to the pattern of the cloth. */
final class AnchorCrosses {

    private static final double ANCHOR = 5;

    private static final String CROSSES =
            " fill=\"none\" stroke=\"#F4C531\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\"";

    private AnchorCrosses() {}

    /** A cross at each anchor; empty for plain cloth. */
    static String draw(Marker marker) {
        if (marker.fabric().stripe().filter(Fabric.Stripe::repeats).isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (Placement placement : marker.placements()) {
            for (StripeAnchor anchor : placement.anchors()) {
                Point at = anchor.at();
                path.append("M%s %sh%sm%s %sv%s"
                        .formatted(
                                mm(at.x() - ANCHOR),
                                mm(marker.fabric().spreadWidth() - at.y()),
                                mm(2 * ANCHOR),
                                mm(-ANCHOR),
                                mm(-ANCHOR),
                                mm(2 * ANCHOR)));
            }
        }
        return path.length() == 0 ? "" : "<path class=\"anchor\"%s d=\"%s\"/>\n".formatted(CROSSES, path);
    }
}
