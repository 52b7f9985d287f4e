/**
 * What a customer orders and shows: orders as they were taken, their secrets and photos. Other contexts ask by the
 * types of this package.
 */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "identity :: audit",
            "web",
            "web :: live",
            "web :: number",
            "web :: picture",
            "web :: problem",
            "web :: upload",
            "web :: view",
            "workshop"
        })
@NullMarked
package io.tailorline.portal.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
