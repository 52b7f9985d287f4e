package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;

/**
 * A small hole inside a piece that marks a place for the maker.
 *
 * @param at mm
 * @param what its purpose: {@code dart tip}, {@code pocket end}, {@code button 1}
 */
public record DrillHole(Point at, String what) {}
