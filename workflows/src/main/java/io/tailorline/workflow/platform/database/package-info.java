/**
 * The database when it is not as it should be: how long a caller who waits for an answer may be kept, and which
 * exceptions say that the database is away, full, read-only or too busy, and not that an order is wrong or that the
 * program has a bug. Knows nothing of what is stored.
 */
@NamedInterface("database")
@NullMarked
package io.tailorline.workflow.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
