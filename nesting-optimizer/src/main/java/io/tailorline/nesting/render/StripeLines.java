package io.tailorline.nesting.render;

import static io.tailorline.nesting.render.Numbers.mm;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.StripeAnchor;

/** The pattern of the cloth as thin lines where its stripes have their middle, and the anchors that are matched to it. */
final class StripeLines {

    /** Checks below this are as good as plain, mm (Vilumsone-Nemes), and their lines would fill the picture. */
    private static final double FINE = 5;

    private static final double ANCHOR = 5;

    private static final String LINES =
            " fill=\"none\" stroke=\"#7F8FA3\" stroke-opacity=\".55\" stroke-width=\"1\" vector-effect=\"non-scaling-stroke\"";
    private static final String CROSSES =
            " fill=\"none\" stroke=\"#F4C531\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\"";

    private StripeLines() {}

    /** Empty for plain cloth. */
    static String draw(Marker marker) {
        Fabric fabric = marker.fabric();
        StringBuilder path = new StringBuilder();
        fabric.stripe().ifPresent(stripe -> {
            double width = fabric.usableWidth();
            for (double x : places(stripe.offsetAlong(), stripe.warpRepeat(), marker.length())) {
                path.append("M%s 0V%s".formatted(mm(x), mm(width)));
            }
            for (double y : places(stripe.offset(), stripe.weftRepeat(), width)) {
                path.append("M0 %sH%s".formatted(mm(width - y), mm(marker.length())));
            }
        });
        return path.length() == 0 ? "" : "<path class=\"stripe\"%s d=\"%s\"/>\n".formatted(LINES, path);
    }

    private static double[] places(double offset, double repeat, double end) {
        if (repeat < FINE) {
            return new double[0];
        }
        double first = offset - repeat * StrictMath.floor(offset / repeat);
        int count = (int) StrictMath.max(0, StrictMath.floor((end - first) / repeat) + 1);
        double[] places = new double[count];
        for (int i = 0; i < count; i++) {
            places[i] = first + i * repeat;
        }
        return places;
    }

    /** A cross at each anchor; empty for plain cloth. */
    static String anchors(Marker marker) {
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
                                mm(marker.fabric().usableWidth() - at.y()),
                                mm(2 * ANCHOR),
                                mm(-ANCHOR),
                                mm(-ANCHOR),
                                mm(2 * ANCHOR)));
            }
        }
        return path.length() == 0 ? "" : "<path class=\"anchor\"%s d=\"%s\"/>\n".formatted(CROSSES, path);
    }
}
