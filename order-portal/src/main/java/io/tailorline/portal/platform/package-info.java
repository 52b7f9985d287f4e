/**
 * The messages between the roles that none could process: a list for the administrator, who sends each again or
 * discards it with a reason, on a page and over REST. Every decision is recorded in the audit log.
 */
@ApplicationModule(allowedDependencies = {"identity", "identity :: audit", "web", "web :: problem"})
@NullMarked
package io.tailorline.portal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
