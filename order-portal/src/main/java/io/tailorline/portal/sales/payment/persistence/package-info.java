/** Payments, webhooks and the simulated bank's books in the database, and how they are put together. */
@NullMarked
package io.tailorline.portal.sales.payment.persistence;

import org.jspecify.annotations.NullMarked;
