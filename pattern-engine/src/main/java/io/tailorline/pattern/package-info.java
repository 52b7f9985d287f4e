/**
 * The pattern engine: measurements and a style go in, the checked pattern of one person's suit comes out.
 *
 * <p>This root package is the entry point: {@code PatternEngine} drafts, {@link io.tailorline.pattern.DraftResult} is
 * the result. Other modules import it and the published packages {@code measure}, {@code geom}, {@code piece},
 * {@code render} and {@code io}; {@code draft}, {@code check} and {@code cli} are the engine's own. The engine is pure:
 * no clock, no chance, no state between two drafts; the same input gives the same bytes.
 */
@NullMarked
package io.tailorline.pattern;

import org.jspecify.annotations.NullMarked;
