/** The cloths of the house and the rolls that they lie on. */
@ApplicationModule(allowedDependencies = {"identity", "identity :: audit", "web", "web :: problem", "web :: view"})
@NullMarked
package io.tailorline.portal.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
