/**
 * Orders and idempotency keys in the application's database, by plain SQL; its tables begin with {@code portal_}.
 * Nothing here is public.
 */
@NullMarked
package io.tailorline.portal.sales.persistence;

import org.jspecify.annotations.NullMarked;
