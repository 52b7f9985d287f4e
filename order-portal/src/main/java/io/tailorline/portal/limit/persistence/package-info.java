/** Buckets in the table {@code limit_bucket} of a PostgreSQL database. */
@NullMarked
package io.tailorline.portal.limit.persistence;

import org.jspecify.annotations.NullMarked;
