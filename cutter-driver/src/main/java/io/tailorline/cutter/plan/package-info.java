/**
 * From a marker to a cut program: in which order the pieces are cut, where the knife enters each, where it is lifted.
 *
 * <p>Promised: every piece of the marker is cut once and whole, holes and slit notches before the outline that would
 * let the piece move; outlines run counter-clockwise and start where that takes least, nearly always a sharp outward
 * corner; each piece lies wholly under the knife when it is cut, or each part of a piece that is longer than the
 * window, and cloth that has left the field is never needed again. The same marker and table give the same program.
 * What cannot be cut on a table is {@link io.tailorline.cutter.plan.Refused}, a value.
 *
 * <p>Inside, each on the ones before: {@code plan.rules}, {@code plan.outline} (plane geometry of the lines),
 * {@code plan.contour} (one piece as the knife sees it), {@code plan.order} (the search), {@code plan.writer} (the
 * steps). Published: this package and {@code plan.rules}.
 */
@NullMarked
package io.tailorline.cutter.plan;

import org.jspecify.annotations.NullMarked;
