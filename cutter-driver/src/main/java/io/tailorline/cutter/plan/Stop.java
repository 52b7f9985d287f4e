package io.tailorline.cutter.plan;

/**
 * A piece's turn: which one, and in which way it is cut.
 *
 * @param contour index into the marker's pieces
 * @param way index into the ways of the piece
 */
record Stop(int contour, int way) {}
