/**
 * A piece that comes back from another system, beside the drafted one: laid on it
 * ({@link io.tailorline.pattern.compare.AlignedPiece}), compared edge by edge
 * ({@link io.tailorline.pattern.replace.PieceComparison}), and taken in its place as a hand correction
 * ({@link io.tailorline.pattern.replace.Replacement}), which the certificate judges like any. Where it no longer fits
 * what is sewn to it, that is offered along ({@link io.tailorline.pattern.replace.PartnerOffer}). Knows pieces and
 * geometry, no file format. Published for the page that takes such a piece.
 */
@NullMarked
package io.tailorline.pattern.replace;

import org.jspecify.annotations.NullMarked;
