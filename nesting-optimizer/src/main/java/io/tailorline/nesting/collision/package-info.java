/**
 * Collision detection and loss: for two shapes at a shift, and for a shape among all placed shapes.
 *
 * <p>Boxes first, then circles, which prove an overlap cheaply, then edges. Touching counts as a collision, so rounding
 * errs to the safe side. Nothing is allocated while testing. A detector belongs to one thread.
 *
 * <p>Parts lie in few orientations, so whether two of them collide depends on their shift alone.
 * {@link io.tailorline.nesting.collision.CollisionMaps} draws that once for each pair and looks it up afterwards:
 * contact from a map whose cells are free, colliding or open, loss from a grid. Only in open cells edges are still
 * compared.
 */
@NullMarked
package io.tailorline.nesting.collision;

import org.jspecify.annotations.NullMarked;
