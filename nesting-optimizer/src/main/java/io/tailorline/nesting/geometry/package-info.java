/**
 * Outlines as the packing engine sees them: flat arrays of coordinates, grown and simplified so that they are cheap to
 * test.
 *
 * <p>The engine knows no unit: a length is whatever the instance counts in, angles are degrees counter-clockwise from
 * +x. What is promised: a {@link io.tailorline.nesting.geometry.CollisionShape} contains the outline it was made from,
 * widened by the clearance asked for. So a layout that is free of collisions for the shapes is free of overlaps for the
 * outlines. JTS is used here to widen outlines, once for each, and never while searching.
 *
 * <p>Only packages of the nesting optimizer import it.
 */
@NullMarked
package io.tailorline.nesting.geometry;

import org.jspecify.annotations.NullMarked;
