package io.tailorline.nesting.render;

import io.tailorline.drawing.SvgPath;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.Locale;

/** The caption of a marker drawing, in one line. */
final class Caption {

    private Caption() {}

    static String figures(Marker marker) {
        Fabric fabric = marker.fabric();
        long orders =
                marker.placements().stream().map(Placement::order).distinct().count();
        return String.format(
                Locale.ROOT,
                "%s%d pieces   length %.0f mm   usable width %.0f mm   efficiency %.1f %%%s%s",
                orders > 1 ? orders + " orders   " : "",
                pieces(marker),
                marker.length(),
                fabric.usableWidth(),
                100 * marker.efficiency(),
                fabric.spread().kind() == Spread.Kind.SINGLE
                        ? ""
                        : "   " + fabric.spread().kind().word(),
                fabric.stripe()
                        .filter(Fabric.Stripe::repeats)
                        .map(Caption::stripe)
                        .orElse(""));
    }

    /** Needed copies: on cloth in two plies a cut may give two. */
    static int pieces(Marker marker) {
        return marker.placements().stream()
                .mapToInt(placement -> placement.wanted().size())
                .sum();
    }

    private static String stripe(Fabric.Stripe stripe) {
        String along = stripe.weftRepeat() > 0 ? "   stripe every " + SvgPath.number(stripe.weftRepeat()) + " mm" : "";
        String across = stripe.warpRepeat() > 0 ? "   check every " + SvgPath.number(stripe.warpRepeat()) + " mm" : "";
        return along + across;
    }
}
