/**
 * Scripted faults, one on a line, each happens once: those of the table, of its power, and of the link to it
 * (docs/cutting/faults.md). {@link io.tailorline.cutter.sim.fault.FaultScript} reads them. Published for wiring and
 * tests only.
 */
@NullMarked
package io.tailorline.cutter.sim.fault;

import org.jspecify.annotations.NullMarked;
