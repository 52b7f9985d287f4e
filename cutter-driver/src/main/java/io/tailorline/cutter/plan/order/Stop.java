package io.tailorline.cutter.plan.order;

/**
 * A piece's turn: which one, and in which way it is cut.
 *
 * @param contour index into the marker's pieces
 * @param option index into the ways of the piece
 */
public record Stop(int contour, int option) {}
