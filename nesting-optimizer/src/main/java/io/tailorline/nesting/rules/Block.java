package io.tailorline.nesting.rules;

/**
 * A border of cloth reserved around a piece, each side by its own amount: as if the piece were that much larger. A
 * fused or relaid piece is cut out roughly first and to its line later.
 *
 * @param top towards the top of the garment: the piece's small x
 * @param hem towards its hem: large x
 * @param low at its small y as drawn
 * @param high at its large y as drawn; a copy that is turned over has low and high exchanged
 */
public record Block(Amount top, Amount hem, Amount low, Amount high) {

    public static final Block NONE = of(0, 0, 0, 0);

    private static final double HUNDRED = 100;

    /**
     * The width of one side.
     *
     * @param value not negative
     * @param perCentOfRepeat per cent of the repeat of the cloth in that direction; otherwise mm
     */
    public record Amount(double value, boolean perCentOfRepeat) {

        public Amount {
            if (!(value >= 0) || !Double.isFinite(value)) {
                throw new IllegalArgumentException("A block (%s%s) must be at least 0."
                        .formatted(value, perCentOfRepeat ? " % of the repeat" : " mm"));
            }
        }

        public static Amount mm(double value) {
            return new Amount(value, false);
        }

        public static Amount perCent(double value) {
            return new Amount(value, true);
        }
    }

    /** mm on each side. */
    public static Block of(double top, double hem, double low, double high) {
        return new Block(Amount.mm(top), Amount.mm(hem), Amount.mm(low), Amount.mm(high));
    }

    /** All sides in mm, on a cloth with a repeat along the warp and one across it. */
    public Block inMm(double alongRepeat, double acrossRepeat) {
        return of(mm(top, alongRepeat), mm(hem, alongRepeat), mm(low, acrossRepeat), mm(high, acrossRepeat));
    }

    private static double mm(Amount amount, double repeat) {
        return amount.perCentOfRepeat() ? amount.value() / HUNDRED * repeat : amount.value();
    }

    /** Of the copy that is turned over. */
    public Block mirrored() {
        return new Block(top, hem, high, low);
    }

    public boolean isNone() {
        return top.value() == 0 && hem.value() == 0 && low.value() == 0 && high.value() == 0;
    }
}
