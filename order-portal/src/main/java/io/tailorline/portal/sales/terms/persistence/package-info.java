/** Every version of the terms, in the database. */
@NullMarked
package io.tailorline.portal.sales.terms.persistence;

import org.jspecify.annotations.NullMarked;
