/**
 * Puts the cutter gateway role together, with the tables that it owns, simulated ones among them. The only package that
 * opens a line to a table.
 */
@NullMarked
package io.tailorline.workflow.gateway.wiring;

import org.jspecify.annotations.NullMarked;
