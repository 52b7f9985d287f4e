/**
 * The waistcoat: {@link io.tailorline.pattern.draft.waistcoat.WaistcoatDraft} is the door. {@code shell} draws what is
 * seen, from the measurements and with the jacket's proportions made smaller; {@code inside} builds lining, fusible and
 * pocketing from the drawn pieces and knows no formula of the body. Steps and sources: docs/drafting/waistcoat.md.
 */
package io.tailorline.pattern.draft.waistcoat;
