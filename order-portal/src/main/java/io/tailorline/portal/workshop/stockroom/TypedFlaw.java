package io.tailorline.portal.workshop.stockroom;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.util.List;
import java.util.Optional;

/**
 * A flaw as a person types or taps it: the middle of a box along the roll.
 *
 * @param at from the outer end, mm
 * @param across from the near selvedge itself, mm; usable cloth begins {@link Article#SELVEDGE_MM} further in
 * @param along its size along the roll, mm, above 0
 * @param wide its size across, mm, above 0
 */
record TypedFlaw(double at, double across, double along, double wide, FlawKind kind) {

    /**
     * With the points of its size, in the roll's own frame. A box that reaches into a selvedge or beyond an end stops
     * there.
     *
     * @param length of the roll, mm
     * @param width usable, of the roll, mm
     * @return empty for one whose middle lies beyond an end, or that touches no usable cloth
     */
    Optional<RollFlaw> on(double length, double width) {
        double minY = across - Article.SELVEDGE_MM - wide / 2;
        double maxY = across - Article.SELVEDGE_MM + wide / 2;
        boolean isOnCloth = at >= 0 && at <= length && minY < width && maxY > 0;
        return isOnCloth
                ? Optional.of(RollFlaw.of(
                        box(
                                Math.max(0, at - along / 2),
                                Math.max(0, minY),
                                Math.min(length, at + along / 2),
                                Math.min(width, maxY)),
                        kind))
                : Optional.empty();
    }

    private static Ring box(double minX, double minY, double maxX, double maxY) {
        return new Ring(
                List.of(Point.of(minX, minY), Point.of(maxX, minY), Point.of(maxX, maxY), Point.of(minX, maxY)));
    }
}
