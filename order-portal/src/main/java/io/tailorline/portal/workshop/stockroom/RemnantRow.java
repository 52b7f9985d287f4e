package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * A remnant as the list says it.
 *
 * @param lot {@link Lot#label}
 * @param size {@code 1.62 × 1.50}, m
 * @param value with its currency; empty where no price is known
 * @param garments by name of their need
 * @param parts names of the pieces that fit on it; empty for none
 * @param isReserved whether an order has some of it
 */
record RemnantRow(
        String id,
        String article,
        String lot,
        String size,
        String place,
        String state,
        long days,
        String value,
        List<String> garments,
        String parts,
        List<String> orders,
        boolean isPanel,
        boolean isReserved) {

    static RemnantRow of(KeptRemnant one, String article, String parts, long days) {
        var roll = one.roll().roll();
        return new RemnantRow(
                roll.id(),
                article,
                one.roll().lot().label(),
                "%s × %s"
                        .formatted(
                                Lengths.metres(roll.currentMm()),
                                Lengths.metres(roll.width().leastMm())),
                roll.place(),
                roll.state().code(),
                days,
                value(one),
                one.garments(),
                parts,
                one.orders(),
                one.isPanel(),
                !one.roll().reservations().isEmpty());
    }

    /** Decimals as the currency has them. */
    static String value(KeptRemnant one) {
        if (one.value() == 0 || one.currency().isEmpty()) {
            return "";
        }
        int decimals = Math.max(0, Currency.getInstance(one.currency()).getDefaultFractionDigits());
        return BigDecimal.valueOf(one.value(), decimals).toPlainString() + " " + one.currency();
    }
}
