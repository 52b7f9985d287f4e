/**
 * What a customer orders and shows: orders as they were taken, their secrets and photos. Other contexts ask by the types of
 * this package.
 */
@NullMarked
package io.tailorline.portal.sales;

import org.jspecify.annotations.NullMarked;
