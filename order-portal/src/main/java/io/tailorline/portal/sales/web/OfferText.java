package io.tailorline.portal.sales.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as a customer reads it, in his language.
 *
 * @param quote the text that orders it
 * @param validUntil an instant, ISO 8601
 * @param total with the currency, and its amount for programs
 * @param day in full, and its date for programs
 * @param parts of the price, the tax last
 * @param why what the days are spent on
 * @param kept what the house kept; null while too few promises are known
 * @param wanted what becomes of the day that was wanted; null where none was
 * @param isWantedKept whether the day that was wanted, if any, is kept
 * @param needsExpress whether only express keeps that day
 * @param express what it adds, or would, tax included
 * @param expressBrings the same, with the day that comes of it
 * @param change until when it is changed or cancelled
 * @param isAddressOpenLater whether the address may still be changed when nothing else may
 */
record OfferText(
        String quote,
        String validUntil,
        String total,
        String amount,
        String day,
        String shortDay,
        String date,
        List<Line> parts,
        List<Line> why,
        String certainty,
        @Nullable String kept,
        @Nullable String wanted,
        boolean isWantedKept,
        boolean needsExpress,
        boolean isExpress,
        String express,
        String expressBrings,
        String change,
        boolean isAddressOpenLater,
        DayTape tape) {

    /** A line with what it costs or takes. */
    record Line(String name, String value, boolean isTax) {}
}
