package io.tailorline.pattern.piece;

/**
 * A girth of the finished garment, measured on the drawn pieces, mm.
 *
 * @param name {@code chest}, {@code waist}, {@code seat}, {@code trouserWaist} ...
 * @param body girth of the body
 * @param ease ease ordered
 * @param finished girth of the pieces, to be body + ease
 */
public record Girth(String name, double body, double ease, double finished) {}
