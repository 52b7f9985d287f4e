/**
 * Whether a host keeps to {@code docs/table-specification.md}: it drives a simulated table over a line that records
 * every request and, situation by situation, does what a line and a table may do to it. What the host did is judged
 * afterwards, rule by rule.
 */
@NullMarked
package io.tailorline.cutter.conformance.host;

import org.jspecify.annotations.NullMarked;
