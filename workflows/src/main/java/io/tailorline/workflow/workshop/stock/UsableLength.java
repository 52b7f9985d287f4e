package io.tailorline.workflow.workshop.stock;

/**
 * A length of a roll that nothing interrupts; the marker goes round the flaws that lie in it.
 *
 * @param fromMm in the roll's own frame
 * @param toMm in the roll's own frame, beyond {@code fromMm}
 */
public record UsableLength(double fromMm, double toMm) {

    public UsableLength {
        if (!(toMm > fromMm)) {
            throw new IllegalArgumentException(
                    "A usable length from %s to %s mm must have a length.".formatted(fromMm, toMm));
        }
    }

    public double mm() {
        return toMm - fromMm;
    }
}
