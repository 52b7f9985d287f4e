package io.tailorline.workflow.workshop.stock.remnant;

/**
 * A piece of a suit for which a remnant is worth keeping.
 *
 * @param piece id of the piece as the pattern engine has it: {@code waistcoat.front}
 * @param lengthMm that it needs along the cloth, mm
 * @param widthMm that it needs across, mm
 */
public record UsefulPart(String piece, double lengthMm, double widthMm) {

    public UsefulPart {
        if (!(lengthMm > 0 && widthMm > 0)) {
            throw new IllegalArgumentException(
                    "Part '%s' of %s x %s mm; expected above 0.".formatted(piece, lengthMm, widthMm));
        }
    }

    /** Whether a piece of cloth of this size holds it. */
    public boolean fitsOn(double length, double width) {
        return lengthMm <= length && widthMm <= width;
    }
}
