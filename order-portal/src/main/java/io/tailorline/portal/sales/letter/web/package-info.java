/** Where a customer stops letters, and staff see those that were given up. */
@NullMarked
package io.tailorline.portal.sales.letter.web;

import org.jspecify.annotations.NullMarked;
