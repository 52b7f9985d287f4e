/**
 * Who overlaps whom and how badly: for two shapes at a shift, and for a shape among all that are placed.
 *
 * <p>Boxes first, then circles, which prove an overlap cheaply, then edges. Touching counts as a collision, so rounding
 * errs to the safe side. Nothing is allocated while testing. A detector belongs to one thread.
 *
 * <p>Parts lie in few orientations, so two of them collide in a way that depends on their shift alone.
 * {@link io.tailorline.nesting.collision.PairFields} draws that once for each pair and looks it up ever after: contact
 * from a map whose cells are free, colliding or open, loss from a grid. Only in open cells edges are still compared.
 */
package io.tailorline.nesting.collision;
