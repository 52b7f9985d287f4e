/**
 * Orders as customers place them: what may be ordered, what an order is, and that a request sent twice makes one suit.
 *
 * <p>An {@code Order} is fixed once it is accepted; its way through the workshop is the process's and is asked from
 * {@code OrderToCut}. Names and addresses of customers stay here. Whoever knows an order's number may see and cancel
 * it: the number is drawn by chance and told only to the one who ordered.
 *
 * <p>Knows no web, no SQL, no clock of its own. Adapters: {@code .web}, {@code .persistence}, package-private.
 */
@NullMarked
package io.tailorline.portal.sales.order;

import org.jspecify.annotations.NullMarked;
