/**
 * Jobs, the pieces that are cut, and what is known of restored data. Plain JDBC in the caller's transaction; the same
 * SQL runs on H2 and PostgreSQL. Lengths mm, times s.
 */
@NullMarked
package io.tailorline.workflow.cutroom.persistence;

import org.jspecify.annotations.NullMarked;
