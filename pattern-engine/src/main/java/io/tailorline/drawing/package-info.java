/**
 * The drawing kit: everything that the engines and pages draw is written here, as SVG by {@link SvgWriter}, as PDF by
 * {@link PdfDocument} and for pen plotters by {@link HpglPlot}.
 *
 * <p>A picture has x to the right and y down, as SVG has; cloth, pieces and the table have y up and are turned once, by
 * a {@link Frame}. The kit knows points, lines and words, and nothing of tailoring, nesting or cutting. The same
 * drawing gives the same bytes on every machine, but for letters that only a font of the machine has.
 */
@NullMarked
package io.tailorline.drawing;

import org.jspecify.annotations.NullMarked;
