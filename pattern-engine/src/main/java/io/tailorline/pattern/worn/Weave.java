package io.tailorline.pattern.worn;

/**
 * The stripe or check of a cloth.
 *
 * @param stripe distance from one stripe along the grain to the next, mm
 * @param bar distance from one bar across it to the next, mm; 0 on a cloth that is striped only
 * @param colour of both, {@code #RRGGBB}
 */
public record Weave(double stripe, double bar, String colour) {

    /** A stripe nearer than this to the next cannot be drawn apart, mm. */
    public static final double LEAST_STRIPE = 4;

    public Weave {
        if (stripe < LEAST_STRIPE || bar != 0 && bar < LEAST_STRIPE) {
            throw new IllegalArgumentException(
                    "Repeat of a weave (%s x %s mm) must be at least %s mm.".formatted(stripe, bar, LEAST_STRIPE));
        }
        Shade.of(colour);
    }
}
