/**
 * What the planner does: the articles of the house and what is turned on of materials and stock; and the cloths of the
 * house as the shop sees them.
 */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "identity :: audit",
            "web",
            "web :: number",
            "web :: picture",
            "web :: problem",
            "web :: upload",
            "web :: view"
        })
@NullMarked
package io.tailorline.portal.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
