/** Invariants of a whole garment: girths measured again on the drawn pieces, hems level, left and right alike. */
@NullMarked
package io.tailorline.pattern.check.garment;

import org.jspecify.annotations.NullMarked;
