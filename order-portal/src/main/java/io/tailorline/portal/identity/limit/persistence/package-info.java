/** Buckets in the table {@code limit_bucket} of a PostgreSQL database. */
@NullMarked
package io.tailorline.portal.identity.limit.persistence;

import org.jspecify.annotations.NullMarked;
