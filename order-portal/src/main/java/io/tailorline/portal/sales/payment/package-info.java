/**
 * The payment of an order: authorised with it, captured after its START, refunded or released when it is cancelled. The
 * bank is behind a port; every call to it has a key of ours, so that one that is made again does nothing twice. No card
 * data comes into the house.
 */
@NullMarked
package io.tailorline.portal.sales.payment;

import org.jspecify.annotations.NullMarked;
