/**
 * Commands and events between the process, the nesters and the cutter gateways, as JSON over AMQP 0-9-1; each has a
 * schema and an example in {@code docs/messages}.
 *
 * <p>The promises: what the process sends is written to the outbox in the process's own transaction and published until
 * the broker confirms it; what it receives is done at most once by message id (inbox); an acknowledgement is sent by
 * hand after the work is safe; a message that cannot be processed is put into the parking queue with its reason and
 * never blocks the line. Telemetry is outside all that: it may be lost. Nester and gateway use the same classes without
 * a database.
 */
@NullMarked
package io.tailorline.workflow.messaging;

import org.jspecify.annotations.NullMarked;
