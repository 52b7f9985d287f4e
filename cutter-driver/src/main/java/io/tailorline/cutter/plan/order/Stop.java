package io.tailorline.cutter.plan.order;

/**
 * A stop of the tour: a piece and the entry option by which it is cut.
 *
 * @param contour index into the marker's pieces
 * @param option index into the piece's entry options
 */
public record Stop(int contour, int option) {}
