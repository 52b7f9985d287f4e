/**
 * The cloth on a simulated table: what was really done to it, record by record, and a drawing of it. It outlives jobs,
 * faults and restarts of the controller. Published for wiring and tests only.
 */
@NullMarked
package io.tailorline.cutter.sim.cloth;

import org.jspecify.annotations.NullMarked;
