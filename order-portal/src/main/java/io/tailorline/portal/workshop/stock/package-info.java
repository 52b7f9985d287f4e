/** The stock over REST: rolls, their ledgers, what is done to them, lots, places and reservations. */
@NullMarked
package io.tailorline.portal.workshop.stock;

import org.jspecify.annotations.NullMarked;
