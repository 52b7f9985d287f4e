/** What else happens when an order is accepted: who stores its price, its day, its first letter. */
@NullMarked
package io.tailorline.portal.sales.accepted;

import org.jspecify.annotations.NullMarked;
