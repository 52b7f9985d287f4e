package io.tailorline.workflow.workshop.stock;

import java.time.Duration;
import java.util.List;

/**
 * What the house allows.
 *
 * @param rollPoints points per 100 m2 over which a roll is quarantined: the trade's 28 per 100 square yards
 * @param lotPoints the mean of a lot over which the roll that was looked over last is quarantined: the trade's 20
 * @param shortPerCent of its ticket that a roll may be too short
 * @param rest how long a roll relaxes
 * @param endMm cloth that each end of a marker costs: 20 to 40 mm a ply are usual
 * @param length which flaw ends a usable length
 * @param needs for which the lists of usable lengths are shown, the longest first
 * @param usePlain share of plain cloth, 0 to 1, that markers used at least in nine of ten cases, until the house has
 *     its own
 * @param useMatched the same of cloth with stripes or checks
 * @param softShare share, above 0 to 1, of what firm ones leave of an article that offers may hold together; the first
 *     offer is always held
 */
public record StockRules(
        double rollPoints,
        double lotPoints,
        double shortPerCent,
        Duration rest,
        double endMm,
        LengthRule length,
        List<ClothNeed> needs,
        double usePlain,
        double useMatched,
        double softShare) {

    /** One square yard is so many square metres: limits per 100 square yards times this hold per 100 m2. */
    private static final double PER_SQUARE_METRE = 1.196;

    /** What a house begins with; the points and the ends are the trade's, needs and shares are guesses. */
    public static final StockRules USUAL = new StockRules(
            28 * PER_SQUARE_METRE,
            20 * PER_SQUARE_METRE,
            1,
            Duration.ofHours(24),
            30,
            LengthRule.USUAL,
            List.of(ClothNeed.SUIT, ClothNeed.JACKET, ClothNeed.TROUSERS),
            0.80,
            0.70,
            0.5);

    public StockRules {
        needs = List.copyOf(needs);
        require(rollPoints > 0 && lotPoints > 0, "points of a roll and of a lot", "above 0");
        require(shortPerCent >= 0 && shortPerCent < 100, "short-per-cent", "from 0 to below 100");
        require(!rest.isNegative() && rest.compareTo(Duration.ofDays(30)) <= 0, "rest", "from none to 30 days");
        require(endMm >= 0 && endMm <= 1000, "end-mm", "from 0 to 1000 mm");
        require(usePlain > 0 && usePlain <= 1 && useMatched > 0 && useMatched <= 1, "shares of use", "above 0 to 1");
        require(softShare > 0 && softShare <= 1, "soft-share", "above 0 to 1");
    }

    /** The same, with another share that offers may hold. */
    public StockRules withSoftShare(double share) {
        return new StockRules(
                rollPoints, lotPoints, shortPerCent, rest, endMm, length, needs, usePlain, useMatched, share);
    }

    private static void require(boolean holds, String field, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("Rules of the stock: %s must be %s.".formatted(field, expected));
        }
    }

    public double usualUse(boolean matched) {
        return matched ? useMatched : usePlain;
    }
}
