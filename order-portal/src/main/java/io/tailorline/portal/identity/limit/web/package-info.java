/** Limits of what anybody may send without an account. */
@NullMarked
package io.tailorline.portal.identity.limit.web;

import org.jspecify.annotations.NullMarked;
