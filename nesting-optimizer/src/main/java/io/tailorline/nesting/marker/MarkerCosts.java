package io.tailorline.nesting.marker;

/**
 * What a marker costs, in the shop's own currency.
 *
 * @param metre of cloth, not negative
 * @param second of cutting, not negative; 0 when only the length counts
 */
public record MarkerCosts(double metre, double second) {

    private static final double MM_PER_METRE = 1000;

    /**
     * Suiting at 100 a metre; a table with its operator at 72 an hour (the operator 40, the table's price of 150 000
     * over five years of one shift 18, upkeep, power and floor 14). A second is then worth 0.2 mm of cloth: length
     * first. See docs/adr/0015-objective.md, also for a shop whose table is its bottleneck.
     */
    public static final MarkerCosts USUAL = new MarkerCosts(100, 0.02);

    public MarkerCosts {
        if (!(metre >= 0) || !(second >= 0) || !(metre + second > 0) || Double.isInfinite(metre + second)) {
            throw new IllegalArgumentException(
                    "metre cost (%s) and second cost (%s) must not be negative, nor both be 0."
                            .formatted(metre, second));
        }
    }

    /** Only the length counts. */
    public static MarkerCosts lengthOnly() {
        return new MarkerCosts(USUAL.metre, 0);
    }

    public boolean countTime() {
        return second > 0;
    }

    /**
     * @param length of cloth, mm
     * @param seconds of cutting, s
     */
    public double of(double length, double seconds) {
        return metre * length / MM_PER_METRE + second * seconds;
    }
}
