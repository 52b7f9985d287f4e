package io.tailorline.portal.workshop.stockroom;

import io.tailorline.drawing.SvgPath;
import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.util.Locale;

/**
 * A remnant, drawn to one scale with the others.
 *
 * @param size {@code 1.62 × 1.50}, m
 * @param use the largest garment that it makes, by the name of its need; {@code small} for none
 * @param days since it was born
 * @param width along the cloth, px
 */
record RemnantView(String id, String size, String use, String place, long days, String width, String height) {

    /** Px of a metre: a remnant for a suit is as wide as a phone's page at most. */
    private static final double SCALE = 62;

    private static final double METRE = 1000;

    static RemnantView of(StockedRoll remnant, StockRules rules, long days) {
        double length = remnant.roll().currentMm() / METRE;
        double width = remnant.roll().width().leastMm() / METRE;
        return new RemnantView(
                remnant.roll().id(),
                String.format(Locale.ROOT, "%.2f × %.2f", length, width),
                rules.needs().stream()
                        .filter(need -> !remnant.freeFor(need).isEmpty())
                        .map(ClothNeed::name)
                        .findFirst()
                        .orElse("small"),
                remnant.roll().place(),
                days,
                SvgPath.number(Math.max(8, length * SCALE)),
                SvgPath.number(Math.max(8, width * SCALE)));
    }
}
