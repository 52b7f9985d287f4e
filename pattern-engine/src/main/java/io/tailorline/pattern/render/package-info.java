/**
 * Patterns as pictures: SVG for screens and web pages, PDF for paper at true scale.
 *
 * <p>A piece lies in its own frame with the grain along +x; here it is upright, as tailors draw: +x points down the
 * picture to the hem and +y to the right ({@link io.tailorline.pattern.render.UprightPiece}). That is a pure turn, so
 * the wearer's right stays right.
 *
 * <p>Published. Sees the drawing kit, {@code geom} and {@code piece} only.
 */
@NullMarked
package io.tailorline.pattern.render;

import org.jspecify.annotations.NullMarked;
