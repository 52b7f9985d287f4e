/**
 * Puts together what every role needs: broker, listeners, health, metrics, and the embedded parts that stand in for
 * servers.
 */
@NullMarked
package io.tailorline.workflow.platform.wiring;

import org.jspecify.annotations.NullMarked;
