/**
 * What a tailor does: the queue, the review of an order with its versions, the workbench, the settings of the house.
 */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "identity :: audit",
            "sales",
            "web",
            "web :: live",
            "web :: problem",
            "web :: view"
        })
@NullMarked
package io.tailorline.portal.patternroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
