package io.tailorline.nesting.render;

import io.tailorline.nesting.cloth.Fabric;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of striped or checked cloth run on a drawing.
 *
 * @param along y of the stripes along the cloth, mm
 * @param across x of the lines across it, mm
 */
record StripeLines(List<Double> along, List<Double> across) {

    /** Checks below this count as plain (Vilumsone-Nemes), and their lines would fill the picture, mm. */
    private static final double FINEST = 5;

    /** @param length of cloth that is shown, mm */
    static StripeLines of(Fabric fabric, double length) {
        return fabric.stripe()
                .map(stripe -> new StripeLines(
                        places(stripe.weftRepeat(), stripe.offset(), fabric.spreadWidth()),
                        places(stripe.warpRepeat(), stripe.offsetAlong(), length)))
                .orElse(new StripeLines(List.of(), List.of()));
    }

    private static List<Double> places(double repeat, double offset, double end) {
        List<Double> places = new ArrayList<>();
        if (repeat < FINEST) {
            return places;
        }
        double first = offset - repeat * StrictMath.floor(offset / repeat);
        for (int i = 0; first + i * repeat <= end; i++) {
            places.add(first + i * repeat);
        }
        return places;
    }
}
