/**
 * Pictures: a marker as SVG in chalk on cloth or as a PDF page for the cutting room, a packing solution as SVG. What
 * there is to draw of a marker is told once, by {@link io.tailorline.nesting.render.MarkerLayers}, and where a label
 * stands on a piece by {@link io.tailorline.nesting.render.LabelFit}, for every drawing of the product.
 *
 * <p>The fabric frame has y up; SVG and PDF have it down. SVG stands for itself and fits inline into a page: it has a
 * view box and no size, its colours are custom properties with defaults, its pieces are groups of class {@code pc} with
 * their name in {@code data-piece} and their state in {@code data-s}. The same marker gives the same bytes. Published.
 */
package io.tailorline.nesting.render;
