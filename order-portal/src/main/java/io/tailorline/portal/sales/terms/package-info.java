/**
 * The terms that the house sells under: plain text in each language, versioned, so that an order can name what its
 * customer read.
 */
@NullMarked
package io.tailorline.portal.sales.terms;

import org.jspecify.annotations.NullMarked;
