/**
 * The certificate: what must hold for every pattern, proved on the finished outlines.
 *
 * <p>One invariant a file, in the packages {@code outline}, {@code seam} and {@code garment}, each measured on the
 * pieces as they would be cut, never on the draft that made them: the package sees {@code geometry}, {@code measure},
 * {@code notice}, {@code piece} and {@code seam} only. Letters name the family: A geometry, B sewn lengths, C girths, D
 * smoothness across seams, E balance, F grain, G notches, H completeness; docs/drafting/certificate.md says why each
 * has its tolerance. A pattern that breaks one is not released. Not judged here: whether the suit hangs well.
 *
 * <p>Certificate and {@code invariant} are published, for pages that show a certificate; the invariants themselves are
 * the engine's own.
 */
@NullMarked
package io.tailorline.pattern.check;

import org.jspecify.annotations.NullMarked;
