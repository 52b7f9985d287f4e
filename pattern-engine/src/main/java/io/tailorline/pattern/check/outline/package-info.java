/** Invariants of one piece: outline, allowance, grain, marks and the cloth it must fit. Exact geometry; no draft. */
package io.tailorline.pattern.check.outline;
