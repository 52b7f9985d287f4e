/**
 * What a customer is offered: a price and a day, held for half an hour by a signed quote. The quote itself holds all
 * that was promised, so that any portal of the house knows it again and nothing is stored until it is ordered; then it
 * counts once.
 */
@NullMarked
package io.tailorline.portal.sales.quote;

import org.jspecify.annotations.NullMarked;
