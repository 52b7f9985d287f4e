/** The language of pages. */
@NullMarked
package io.tailorline.portal.web.language;

import org.jspecify.annotations.NullMarked;
