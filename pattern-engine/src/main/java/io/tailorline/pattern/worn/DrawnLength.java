package io.tailorline.pattern.worn;

/**
 * A length of the finished garment, mm.
 *
 * @param name garment and length: {@code jacket.back}
 * @param finished on the pieces
 * @param drawn in the view
 */
public record DrawnLength(String name, double finished, double drawn) {}
