/**
 * Who may do what, and who did it: accounts, sign-in, limits and the audit log. Other contexts ask by the types of this
 * package.
 */
@NullMarked
package io.tailorline.portal.identity;

import org.jspecify.annotations.NullMarked;
