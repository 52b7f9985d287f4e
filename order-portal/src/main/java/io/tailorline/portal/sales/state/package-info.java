/** Where an order is, in its customer's words. */
@NullMarked
package io.tailorline.portal.sales.state;

import org.jspecify.annotations.NullMarked;
