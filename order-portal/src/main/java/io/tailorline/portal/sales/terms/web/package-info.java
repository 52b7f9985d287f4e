/** The page of the terms, and the administrator's on which they are written. */
@NullMarked
package io.tailorline.portal.sales.terms.web;

import org.jspecify.annotations.NullMarked;
