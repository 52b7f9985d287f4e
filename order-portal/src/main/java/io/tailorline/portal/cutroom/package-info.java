/** What an operator does: the board of tables, a job, what is asked about it, the projection on the cloth. */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "identity :: audit",
            "web",
            "web :: live",
            "web :: number",
            "web :: problem",
            "web :: view"
        })
@NullMarked
package io.tailorline.portal.cutroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
