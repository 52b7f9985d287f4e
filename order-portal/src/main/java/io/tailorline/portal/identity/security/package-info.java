/**
 * Who may do what, in one table; what is not in it is refused. Customers need no account: the secret of an order opens
 * that order and no other, its number opens nothing. Staff sign in: the tailor decides about patterns, the cutter
 * drives tables; neither can do the other's work.
 */
@NullMarked
package io.tailorline.portal.identity.security;

import org.jspecify.annotations.NullMarked;
