/** The tailor's queue, the drawn pattern to look at, and the decisions: approve, draft again, send back. */
@NullMarked
package io.tailorline.portal.patternroom.review;

import org.jspecify.annotations.NullMarked;
