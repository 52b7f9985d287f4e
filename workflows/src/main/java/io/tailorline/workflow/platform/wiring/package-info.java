/**
 * Puts together what every role needs: broker, listeners, health, metrics, and the embedded parts that stand in for
 * servers.
 */
@NamedInterface("wiring")
@NullMarked
package io.tailorline.workflow.platform.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
