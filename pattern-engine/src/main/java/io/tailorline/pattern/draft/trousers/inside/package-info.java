/**
 * The inside pieces of the trousers: half lining, fusibles and pocketing. Every piece is made from the drawn net pieces
 * of the shell, so it follows the shell by construction. Steps: docs/drafting/trousers.md, 8.
 */
@NullMarked
package io.tailorline.pattern.draft.trousers.inside;

import org.jspecify.annotations.NullMarked;
