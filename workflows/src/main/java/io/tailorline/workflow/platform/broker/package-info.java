/**
 * Sending to the broker and hearing from it, and the broker that is embedded.
 *
 * <p>The promises: what is sent is published until the broker confirms it; an acknowledgement is sent by hand after the
 * work is safe; a message that cannot be processed is put into the parking queue with its reason and never blocks the
 * line. Telemetry is outside all that: it may be lost. Nester and gateway use the same classes without a database.
 */
@NamedInterface("broker")
@NullMarked
package io.tailorline.workflow.platform.broker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
