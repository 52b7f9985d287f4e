package io.tailorline.portal.pages;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.util.List;

/** Flaws of rolls 1500 mm wide. */
final class StockSamples {

    private StockSamples() {}

    /** A tear that leaves too little beside it. */
    static RollFlaw acrossAll(double at) {
        return RollFlaw.of(box(at, 300, 20, 900), FlawKind.TEAR);
    }

    /** A slub that the marker goes round. */
    static RollFlaw dot(double at) {
        return RollFlaw.of(box(at, 700, 40, 10), FlawKind.SLUB);
    }

    private static Ring box(double x, double y, double length, double width) {
        return new Ring(List.of(
                Point.of(x, y), Point.of(x + length, y), Point.of(x + length, y + width), Point.of(x, y + width)));
    }
}
