/**
 * The cloth of orders in the stock of the house, from the moment they are accepted, while the house counts its cloth.
 */
@NullMarked
package io.tailorline.portal.sales.cloth;

import org.jspecify.annotations.NullMarked;
