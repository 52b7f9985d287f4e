/**
 * A cutting table in memory: the states, commands, ring, lease and watchdog of the table's register map, moving at a
 * profile's speeds, on a cloth that remembers what was cut.
 *
 * <p>Time. The table time of every record follows from geometry, profile and feed; the wall clock and the speed factor
 * only decide how far along the head is. So a job takes the same table time at every speed and on every host, and every
 * time that is reported is table time. The watchdog, the heartbeats and a scripted loss of the link run on the wall
 * clock, because the host on the other side does. Elapsed time counts while a job is executed; standing in PAUSED,
 * STARVED or FAULT does not count. There is no thread: each call first brings the table to the present.
 *
 * <p>The head moves by {@code sim.motion}, jobs are executed in {@code sim.job}, faults are scripted by
 * {@code sim.fault}, and {@code sim.cloth} keeps what was really cut. The feed override slows paths, not tools, and
 * takes hold in the middle of a cut.
 *
 * <p>Sees {@code program}, {@code profile} and {@code table}; published for wiring and tests only.
 */
@NullMarked
package io.tailorline.cutter.sim;

import org.jspecify.annotations.NullMarked;
