/**
 * Pictures: a marker as SVG in chalk on cloth or as a PDF page for the cutting room, a packing solution as SVG.
 *
 * <p>The fabric frame has y up; it is flipped once, here. SVG stands for itself and fits inline into a page: it has a
 * view box and no size, its colours are custom properties with defaults, its pieces are groups of class {@code pc} with
 * their name in {@code data-piece} and their state in {@code data-s}. The same marker gives the same bytes. Only this
 * package sees PDFBox. Published.
 */
package io.tailorline.nesting.render;
