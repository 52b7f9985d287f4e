/** The audit log in the tables {@code audit_entry} and {@code audit_head}. */
@NullMarked
package io.tailorline.portal.audit.persistence;

import org.jspecify.annotations.NullMarked;
