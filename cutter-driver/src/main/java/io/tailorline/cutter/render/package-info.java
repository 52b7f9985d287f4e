/**
 * Pictures of a cut program: its path as SVG, and the cutting ticket as PDF that goes with the job to the table. The
 * only package that sees PDFBox.
 *
 * <p>Pictures show the table frame with y up, as a person sees the cloth from above; SVG and PDF are turned once, here.
 * Words on the ticket come from the caller, in the reader's language; a character that no font at hand can draw is
 * replaced, never an error. Published.
 */
package io.tailorline.cutter.render;
