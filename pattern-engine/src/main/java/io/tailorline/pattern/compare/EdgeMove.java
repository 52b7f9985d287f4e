package io.tailorline.pattern.compare;

import io.tailorline.geometry.Point;

/**
 * How far an edge of a piece lies from where it was, in the piece frame.
 *
 * @param edge the tailor's name of it
 * @param amount the greatest distance between the two lines, mm; positive where the piece has grown there, negative
 *     where it has lost
 * @param at where the line is now
 * @param from where it was
 */
public record EdgeMove(String edge, double amount, Point at, Point from) {}
