package io.tailorline.pattern.piece;

import io.tailorline.geometry.Polyline;

/**
 * A line drawn on a piece and not cut: roll line, dart, pocket, crease, fold.
 *
 * @param what its trade name
 */
public record InternalLine(String what, Polyline line) {}
