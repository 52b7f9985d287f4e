/**
 * Patterns as pictures: SVG for screens and web pages, PDF for paper at true scale.
 *
 * <p>A piece lies in its own frame with the grain along +x; here it stands upright, as tailors draw: +x points down the
 * picture to the hem and +y to the right. That is a pure turn, so the wearer's right stays right. This package is the
 * one place where y is turned for screen and paper.
 *
 * <p>Published; the only package of this module that sees PDFBox. Sees {@code geom} and {@code piece} only.
 */
package io.tailorline.pattern.render;
