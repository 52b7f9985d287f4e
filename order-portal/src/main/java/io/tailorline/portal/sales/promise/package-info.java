/**
 * The day that is promised with an order, capable to promise: earliest day for a suit from what the house knows of its
 * calendar, its reviews, its tables and its makers. Working days are those of the house.
 */
@NullMarked
package io.tailorline.portal.sales.promise;

import org.jspecify.annotations.NullMarked;
