/**
 * Who may do what. Customers need no account: the number of an order, drawn by chance, opens that order and no other.
 * Staff sign in: the tailor decides about patterns, the cutter drives tables; neither can do the other's work.
 */
@NullMarked
package io.tailorline.portal.security;

import org.jspecify.annotations.NullMarked;
