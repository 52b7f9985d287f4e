/**
 * The process engine, Camunda 7, embedded: the only package that imports it, so that another engine can take its place
 * here.
 *
 * <p>{@code order-to-cut.bpmn} says what happens in which order; its service tasks call the plain beans of {@code step}
 * by name. This package starts it, tells it what has come, shows what waits for a person, and turns the engine's
 * incidents into a state of the order. A refusal of a step becomes a BPMN error; a technical fault is retried by the
 * engine and ends in an incident. Variables hold ids and small words, never measurements or geometry. Every service
 * task begins after a save point.
 */
@NullMarked
package io.tailorline.workflow.production.engine;

import org.jspecify.annotations.NullMarked;
