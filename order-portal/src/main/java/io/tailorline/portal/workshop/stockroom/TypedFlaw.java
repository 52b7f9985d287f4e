package io.tailorline.portal.workshop.stockroom;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.util.List;

/**
 * A flaw as a person types or taps it: the middle of a box along the roll.
 *
 * @param at from the outer end, mm
 * @param across from the near selvedge, mm
 * @param along its size along the roll, mm, above 0
 * @param wide its size across, mm, above 0
 */
record TypedFlaw(double at, double across, double along, double wide, FlawKind kind) {

    /**
     * With the points of its size. A box that reaches beyond an edge ends there: a flaw at the very selvedge is half
     * beyond it. One whose middle is not on the cloth stays where it was typed, and will be refused.
     *
     * @param length of the roll, mm
     * @param width of the roll, mm
     */
    RollFlaw on(double length, double width) {
        boolean isOnCloth = at >= 0 && at <= length && across >= 0 && across <= width;
        double minX = at - along / 2;
        double maxX = at + along / 2;
        double minY = across - wide / 2;
        double maxY = across + wide / 2;
        return RollFlaw.of(
                isOnCloth
                        ? box(Math.max(0, minX), Math.max(0, minY), Math.min(length, maxX), Math.min(width, maxY))
                        : box(minX, minY, maxX, maxY),
                kind);
    }

    private static Ring box(double minX, double minY, double maxX, double maxY) {
        return new Ring(
                List.of(Point.of(minX, minY), Point.of(maxX, minY), Point.of(maxX, maxY), Point.of(minX, maxY)));
    }
}
