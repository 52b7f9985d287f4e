/** The audit log in the tables {@code identity.audit_entry} and {@code identity.audit_head}. */
@NullMarked
package io.tailorline.portal.identity.audit.persistence;

import org.jspecify.annotations.NullMarked;
