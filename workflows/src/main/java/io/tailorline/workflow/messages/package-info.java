/**
 * The wire: commands and events between the process, the nesters and the cutter gateways, as JSON over AMQP 0-9-1; each
 * has a schema and an example in {@code docs/messages}. Records, their codec, who may say what, and the topology of the
 * broker. It knows no context, no database and no process engine.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.tailorline.workflow.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
