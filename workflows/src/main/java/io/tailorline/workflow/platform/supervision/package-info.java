/**
 * Threads that live as long as their role: what nobody expected in one of them is logged, counted and shown in health,
 * and the thread continues. Knows nothing of what the threads do.
 */
@NamedInterface("supervision")
@NullMarked
package io.tailorline.workflow.platform.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
