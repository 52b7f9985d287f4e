/**
 * Plane geometry of a draft: points, open lines and rings, in millimetres.
 *
 * <p>Values are immutable. The package promises nothing about tailoring: a frame (paper or piece, see ARCHITECTURE.md)
 * is the business of whoever holds the point. Everything here is pure {@code double} arithmetic on
 * {@link java.lang.StrictMath}, so the same input gives the same bits on every machine; what is stored or compared is
 * first put on the 0.01 mm grid by {@link io.tailorline.pattern.geom.Mm}.
 *
 * <p>Published: every module may import it.
 */
package io.tailorline.pattern.geom;
