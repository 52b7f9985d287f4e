/**
 * What a shop watches: meters of messages and of the process itself, and the port where Prometheus collects them
 * ({@code docs/metrics.md}).
 *
 * <p>Counters and timers are fed by what the application publishes anyway. What has to be asked for (the database, the
 * broker, health) is asked by one thread every few seconds, so that a scrape never waits and a slow database is never
 * asked twice. No label holds an order, a person or free text.
 */
@NamedInterface("metrics")
@NullMarked
package io.tailorline.workflow.platform.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
