/**
 * Who may do what, and who did it: accounts, sign-in, limits and the audit log. Other contexts ask by the types of this
 * package.
 */
@ApplicationModule(allowedDependencies = {"web", "web :: problem", "web :: upload"})
@NullMarked
package io.tailorline.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
