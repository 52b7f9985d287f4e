/** Price books over REST, and as a page of the administrator. */
@NullMarked
package io.tailorline.portal.sales.price.web;

import org.jspecify.annotations.NullMarked;
