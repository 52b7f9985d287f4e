/**
 * The suit drawn for the customer while it is made up, and on the pages that show it again: from the pattern that the
 * engine drafts, on the body as far as it was told, in the cloth that was chosen. Nothing of it is kept.
 */
@NullMarked
package io.tailorline.portal.sales.drawing;

import org.jspecify.annotations.NullMarked;
