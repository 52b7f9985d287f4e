/** How the portal is put together, and what every page and answer has in common: language, documents of the API. */
@NullMarked
package io.tailorline.portal.config;

import org.jspecify.annotations.NullMarked;
