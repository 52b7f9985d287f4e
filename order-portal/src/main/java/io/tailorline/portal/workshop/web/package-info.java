/** The workshop's pages and API: articles, and the cloths that the shop offers. */
@NullMarked
package io.tailorline.portal.workshop.web;

import org.jspecify.annotations.NullMarked;
