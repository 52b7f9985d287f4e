package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;

/**
 * A piece of one size in the nest of all sizes.
 *
 * @param shift that lays it on the sample size: reference point on reference point, grain along grain, mm
 */
public record SizedPiece(String size, Piece piece, Point shift) {}
