package io.tailorline.cutter.plan;

/**
 * A piece's turn: which one, and where the knife enters it.
 *
 * @param contour index into the marker's pieces
 * @param entry index into the piece's entries
 */
record Visit(int contour, int entry) {}
