/** The cloths of the house and the rolls that they lie on. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.tailorline.portal.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
