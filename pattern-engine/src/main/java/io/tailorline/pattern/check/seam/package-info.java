/** Invariants of a seam: both sides agree after the declared ease, and notches lie on the cut line and pair up. */
@NullMarked
package io.tailorline.pattern.check.seam;

import org.jspecify.annotations.NullMarked;
