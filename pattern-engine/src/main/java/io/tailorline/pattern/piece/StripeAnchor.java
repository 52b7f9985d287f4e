package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;

/**
 * A place where the stripes or checks of two pieces must meet: pieces with an anchor of the same name show the same
 * place of the pattern there.
 *
 * @param match the name the partners share: {@code jacket.sideFront.waist}
 * @param at piece frame, on the seam line or inside it, mm
 */
public record StripeAnchor(String match, Point at) {}
