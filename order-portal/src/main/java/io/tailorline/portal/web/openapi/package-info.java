/** What the description of the API says beyond the signatures. */
@NullMarked
package io.tailorline.portal.web.openapi;

import org.jspecify.annotations.NullMarked;
