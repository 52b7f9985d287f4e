/**
 * Parked messages in the database: every portal takes them out of the broker's parking queue, and a person sends each
 * again or discards it. Sending again is a row of the outbox in the transaction that notes the decision.
 */
@NamedInterface("deadletter")
@NullMarked
package io.tailorline.workflow.platform.deadletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
