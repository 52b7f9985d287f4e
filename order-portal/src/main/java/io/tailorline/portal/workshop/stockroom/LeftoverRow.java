package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.remnant.Leftover;

/**
 * What a cut has left, as the list says it.
 *
 * @param size {@code 0.90 × 0.40}, m
 * @param kind by code
 * @param at where a rectangle lies in the marker, m from its outer end; empty of a roll's end
 */
record LeftoverRow(
        String number,
        String article,
        String size,
        String kind,
        String roll,
        String order,
        String material,
        String at) {

    static LeftoverRow of(Leftover one, String article) {
        return new LeftoverRow(
                one.number(),
                article,
                "%s × %s".formatted(Lengths.metres(one.lengthMm()), Lengths.metres(one.widthMm())),
                one.kind().code(),
                one.roll(),
                one.order(),
                one.material().word(),
                one.kind() == Leftover.Kind.RECTANGLE
                        ? "%s / %s".formatted(Lengths.metres(one.fromMm()), Lengths.metres(one.acrossMm()))
                        : "");
    }
}
