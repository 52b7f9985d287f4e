/**
 * The command line of the portal: the demo, and what is printed when the server is up. The only package that writes to
 * the console.
 */
@ApplicationModule(allowedDependencies = {"identity :: account", "identity :: audit", "identity :: tool", "web"})
@NullMarked
package io.tailorline.portal.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
