/**
 * How often somebody may try: buckets of tokens, one a try, refilled evenly. A bucket holds half of what is allowed in
 * a minute and gets the other half in the course of it, so that no minute, wherever it begins, sees more tries than the
 * setting says.
 *
 * <p>The buckets of sign-ins and of orders that were not found are shared by all portals of one PostgreSQL database;
 * the others, and all of them where the database is embedded or away, belong to the process. Their number is bounded,
 * however many addresses knock.
 */
@NullMarked
package io.tailorline.portal.identity.limit;

import org.jspecify.annotations.NullMarked;
