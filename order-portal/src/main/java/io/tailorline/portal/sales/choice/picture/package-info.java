/**
 * Small pictures of what can be chosen, drawn from the engine's own lines. For each value of an option the same suit is
 * drafted on the median body; what of its lines differs between the values is the picture's window. So two pictures of
 * an option differ exactly where the pattern does, and a new option has its pictures without anybody drawing them.
 *
 * <p>Coordinates of pictures: mm, x to the right, y down.
 */
@NullMarked
package io.tailorline.portal.sales.choice.picture;

import org.jspecify.annotations.NullMarked;
