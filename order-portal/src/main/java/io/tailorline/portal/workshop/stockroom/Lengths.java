package io.tailorline.portal.workshop.stockroom;

import io.tailorline.workflow.workshop.stock.ClothNeed;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsableLength;
import java.util.List;
import java.util.Locale;

/**
 * Lengths of cloth as people read them: metres, rounded down to the decimetre where they promise something.
 *
 * @param metres {@code 9.0}
 * @param isShort whether it is too short for anything that the house makes
 */
record Lengths(String metres, boolean isShort) {

    private static final double METRE = 1000;
    private static final double DECIMETRE = 100;

    /** Free usable lengths of a roll from its outer end; none while it may not be promised to anybody. */
    static List<Lengths> free(StockedRoll roll, StockRules rules) {
        double least = least(rules);
        return toldMm(roll).stream()
                .map(mm -> new Lengths(promised(mm), mm < least))
                .toList();
    }

    /** Those of them that are worth a word. */
    static List<Double> toldMm(StockedRoll roll) {
        return freeMm(roll).stream().filter(mm -> mm >= DECIMETRE).toList();
    }

    static List<Double> freeMm(StockedRoll roll) {
        return roll.freeFor(ClothNeed.ANY).stream().map(UsableLength::mm).toList();
    }

    /** The shortest length that the house makes something of, mm. */
    static double least(StockRules rules) {
        return rules.needs().stream().mapToDouble(ClothNeed::lengthMm).min().orElse(0);
    }

    /** Metres, never more than there are: {@code 3.4}. */
    static String promised(double mm) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(mm / DECIMETRE) / 10);
    }

    /** Metres to the centimetre: {@code 27.31}. */
    static String metres(double mm) {
        return String.format(Locale.ROOT, "%.2f", mm / METRE);
    }

    /** A change of a length: {@code +27.31}, {@code −2.90}, {@code 0}. */
    static String change(double mm) {
        String figure = metres(Math.abs(mm));
        return mm == 0 ? "0" : (mm > 0 ? "+" : "−") + figure;
    }

    /** Centimetres to the millimetre: {@code 150.0}. */
    static String centimetres(double mm) {
        return String.format(Locale.ROOT, "%.1f", mm / 10);
    }
}
