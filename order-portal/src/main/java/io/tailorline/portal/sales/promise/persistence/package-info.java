/** Promised days, and the calendar of the house, in the database. */
@NullMarked
package io.tailorline.portal.sales.promise.persistence;

import org.jspecify.annotations.NullMarked;
