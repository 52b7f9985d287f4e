/**
 * Rolls drawn to length: what is cut, promised and free of each, and where its flaws are, in the roll's own frame,
 * metres from the outer end. Pure figures in shares of a common scale; templates draw them as SVG, so that a bar is as
 * wide as the page gives it and letters stay letters.
 */
@NullMarked
package io.tailorline.portal.workshop.drawing;

import org.jspecify.annotations.NullMarked;
