/**
 * Pictures: a marker as SVG in chalk on cloth or as a PDF page for the cutting room, a packing solution as SVG. The
 * content of a marker drawing is defined once, by {@link io.tailorline.nesting.render.MarkerLayers}, and the place of a
 * label on a piece by {@link io.tailorline.nesting.render.LabelFit}, for every drawing of the product.
 *
 * <p>The fabric frame has y up; SVG and PDF have it down. An SVG is self-contained and can be embedded inline in a
 * page: it has a view box and no size, its colours are custom properties with defaults, its pieces are groups of class
 * {@code pc} with their name in {@code data-piece} and their state in {@code data-s}. The same marker gives the same
 * bytes. Published.
 */
@NullMarked
package io.tailorline.nesting.render;

import org.jspecify.annotations.NullMarked;
