/**
 * Nobody's trade: broker, outbox, inbox, dead letters, database, roles, health, metrics, logs and traces. It knows no
 * context; each of its packages is published under its own name.
 */
@ApplicationModule(allowedDependencies = {"messages"})
@NullMarked
package io.tailorline.workflow.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
