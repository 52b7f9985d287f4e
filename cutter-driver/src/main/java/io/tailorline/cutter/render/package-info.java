/**
 * Pictures of a cut program: its path as SVG, the cutting ticket as PDF that goes with the job to the table, the marker
 * as light for a projector, and a place of the cloth that a person is asked about.
 *
 * <p>Pictures show the table frame with y up, as a person sees the cloth from above; SVG and PDF have y down. Words on
 * the ticket come from the caller, in the reader's language; a character that no font at hand can draw is replaced,
 * never an error. Published.
 */
@NullMarked
package io.tailorline.cutter.render;

import org.jspecify.annotations.NullMarked;
