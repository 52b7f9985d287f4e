/**
 * Who overlaps whom: a plain yes or no for two shapes at a distance, and for a shape among all that are placed.
 *
 * <p>Boxes first, then circles, which prove an overlap cheaply, then edges. Touching counts as a collision, so rounding
 * errs to the safe side. Nothing is allocated while testing. A detector belongs to one thread.
 */
package io.tailorline.nesting.collision;
