package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.RollFault;
import java.util.Locale;

/**
 * Why a roll is held, in the reader's language and in the units of the forms, where the house found it; what a person
 * wrote stays as it was written.
 */
final class HoldWords {

    private HoldWords() {}

    /** @param reason as the ledger has it; may be empty */
    static String of(String reason, StockWords words, Locale locale) {
        return RollFault.read(reason)
                .map(fault -> words.of(
                        key(fault.kind()),
                        locale,
                        figure(fault.kind(), fault.found()),
                        figure(fault.kind(), fault.expected())))
                .orElse(reason);
    }

    /** {@code roll.held.lot-points} */
    private static String key(RollFault.Kind kind) {
        return "roll.held." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String figure(RollFault.Kind kind, double figure) {
        return switch (kind) {
            case SHORT -> Lengths.metres(figure);
            case NARROW -> Lengths.centimetres(figure);
            case POINTS, LOT_POINTS -> String.format(Locale.ROOT, "%.1f", figure);
        };
    }
}
