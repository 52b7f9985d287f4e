/**
 * Plane geometry: points, open lines and rings, in millimetres. The one geometry kit of all modules.
 *
 * <p>Values are immutable. The package knows neither tailoring nor cutting: a frame (paper, piece, fabric or table, see
 * ARCHITECTURE.md) is known only to the owner of the point. Everything here is pure {@code double} arithmetic on
 * {@link java.lang.StrictMath}, so the same input gives the same bits on every machine; what is stored or compared is
 * first put on the 0.01 mm grid by {@link io.tailorline.geometry.Mm}.
 *
 * <p>Published: every module may import it. It imports Java and JTS only.
 */
@NullMarked
package io.tailorline.geometry;

import org.jspecify.annotations.NullMarked;
