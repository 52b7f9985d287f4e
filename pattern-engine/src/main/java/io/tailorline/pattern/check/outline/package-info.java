/** Invariants of one piece: outline, allowance, grain, marks and the cloth it must fit. Exact geometry; no draft. */
@NullMarked
package io.tailorline.pattern.check.outline;

import org.jspecify.annotations.NullMarked;
