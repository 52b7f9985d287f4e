/**
 * The steps of the process, one plain bean for each service task of {@code order-to-cut.bpmn} and named as there.
 *
 * <p>A step reads by id, calls one engine, keeps the result, moves the order on and returns what the process needs to
 * know: a small value, or a {@code StepResult} when the order may be refused. It runs in the process's transaction and
 * knows neither the process engine nor the broker; what must be sent is written to the outbox. A step may run twice
 * (its transaction was rolled back, a tailor asked for it) and must not mind.
 */
@NullMarked
package io.tailorline.workflow.production.step;

import org.jspecify.annotations.NullMarked;
