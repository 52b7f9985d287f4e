/** The page on which an administrator reads the audit log. */
@NullMarked
package io.tailorline.portal.audit.web;

import org.jspecify.annotations.NullMarked;
