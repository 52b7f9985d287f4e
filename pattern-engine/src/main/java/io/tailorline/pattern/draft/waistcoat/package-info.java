/**
 * The waistcoat: {@link io.tailorline.pattern.draft.waistcoat.WaistcoatDraft} is the entry point. {@code block} turns
 * measurements, with the jacket's proportions made smaller, into half a waistcoat, {@code shell} cuts it into pieces;
 * {@code inside} builds lining, fusible and pocketing from the drawn pieces and knows no formula of the body. Steps and
 * sources: docs/drafting/waistcoat.md.
 */
@NullMarked
package io.tailorline.pattern.draft.waistcoat;

import org.jspecify.annotations.NullMarked;
