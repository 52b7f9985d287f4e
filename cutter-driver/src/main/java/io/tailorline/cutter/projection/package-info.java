/**
 * What a projector over a table must know: where its pixels fall, and what to draw there.
 *
 * <p>A {@link io.tailorline.cutter.projection.Calibration} is a fit of nine or more measured points: a homography,
 * which maps a flat picture onto a flat table exactly, and one radial term for the lens where the points show that it
 * is needed. It is fitted in table millimetres, for that is where the picture must be right. What cannot be trusted is
 * refused or reported: points on a line or in a corner, a point far off, a mirrored picture. A
 * {@link io.tailorline.cutter.projection.Projection} is the marker as it is being cut: every piece with its state,
 * drawn from the marker whose program the table runs, which is checked point by point.
 *
 * <p>Frames: the table frame of programs in mm, y up as a person sees the cloth; the projector's picture in pixels, y
 * down from the top left. Pure: no clock, no files, no drawing. Published.
 */
@NullMarked
package io.tailorline.cutter.projection;

import org.jspecify.annotations.NullMarked;
