/** Health of a process: all indicators asked at once and for a bounded time, whatever hangs. */
@NamedInterface("health")
@NullMarked
package io.tailorline.workflow.platform.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
