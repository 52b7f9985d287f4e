/** What a customer changes of an order before the knife: measures, style, cloth. */
@NullMarked
package io.tailorline.portal.sales.change;

import org.jspecify.annotations.NullMarked;
