/**
 * One trace id from the request that placed an order to the last event of its table: in every log line, in every
 * message ({@code traceparent} of its envelope and AMQP header, W3C Trace Context), through every process.
 *
 * <p>{@link io.tailorline.workflow.messages.Traceparent} is the text that is stored and sent;
 * {@link io.tailorline.workflow.platform.trace.Traces} continues it on another thread as a span of its own. Knows the
 * tracing library and nothing of the work.
 */
@NamedInterface("trace")
@NullMarked
package io.tailorline.workflow.platform.trace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
