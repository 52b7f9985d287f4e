/**
 * A cutting table in memory: the states, commands, ring, lease and watchdog of the table's register map, moving at a
 * profile's speeds, on a cloth that remembers what was cut.
 *
 * <p>Time. The table time of every record follows from geometry, profile and feed; the wall clock and the speed factor
 * only decide how far along the head is. So a job takes the same table time at every speed and on every host, and every
 * time that is reported is table time. The watchdog, the heartbeats and a scripted loss of the link run on the wall
 * clock, because the host on the other side does. Elapsed time counts while a job is carried out; standing in PAUSED,
 * STARVED or FAULT does not count. There is no thread: each call first brings the table to the present.
 *
 * <p>Motion is this package's own arithmetic, apart from the planner's, so that a wrong prediction shows as a
 * difference: {@code HeadIntegrator} steps through a way tick by tick with the greatest jerk after which
 * {@code LookAhead} can still keep every limit ahead (docs/cutting/motion.md, ADR 0026). The feed override slows ways,
 * not tools, and takes hold in the middle of a cut.
 *
 * <p>Faults are scripted, one on a line, each happens once: those of the table, its power, and the link to it
 * (docs/cutting/faults.md). {@link io.tailorline.cutter.sim.FaultScript} reads them; who carries the link heeds
 * {@code TableFirmware.linkFaults()}.
 *
 * <p>The cloth outlives faults and restarts: {@link io.tailorline.cutter.sim.CutDrawing} is what was really done to it,
 * record by record, and can be drawn.
 *
 * <p>Sees {@code program}, {@code profile} and {@code table}; published for wiring and tests only.
 */
package io.tailorline.cutter.sim;
