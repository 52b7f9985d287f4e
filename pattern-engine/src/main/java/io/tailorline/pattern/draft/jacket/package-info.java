/**
 * The jacket: {@link io.tailorline.pattern.draft.jacket.JacketDraft} is the entry point. {@code style} reads what was
 * chosen, {@code block} turns measurements into half a jacket, {@code front}, {@code pocket}, {@code sleeve} and
 * {@code collar} cut it into pieces, {@code shell} lays them out and sews them. {@code inside} (lining, fusible,
 * canvas, pocketing) is built from the shell's drawn pieces and knows no formula of the body.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket;

import org.jspecify.annotations.NullMarked;
