package io.tailorline.pattern.piece;

/**
 * A girth of the finished garment, measured on the drawn pieces, mm.
 *
 * @param name {@code chest}, {@code waist}, {@code seat}, {@code trouserWaist} ...
 * @param body what the body measures
 * @param ease what the order adds
 * @param finished what the pieces measure, to be body + ease
 */
public record Girth(String name, double body, double ease, double finished) {}
