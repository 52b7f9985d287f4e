/** The page on which an administrator reads the audit log. */
@NullMarked
package io.tailorline.portal.identity.audit.web;

import org.jspecify.annotations.NullMarked;
