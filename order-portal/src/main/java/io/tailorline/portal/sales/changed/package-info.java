/** What else happens when an order is changed by its customer: who stores its price, its day, its letter. */
@NullMarked
package io.tailorline.portal.sales.changed;

import org.jspecify.annotations.NullMarked;
