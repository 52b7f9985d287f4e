/**
 * A cutting table in memory: the states, commands, ring, lease and watchdog of the table's register map, moving at a profile's
 * speeds.
 *
 * <p>Time. The table time of every record is computed once from geometry and profile; the wall clock and the speed factor only
 * decide how far along the head is. So a job takes the same table time at every speed and on every host, and every time that is
 * reported is table time. The watchdog, the heartbeats and a scripted loss of the link run on the wall clock, because the host on
 * the other side does. Elapsed time counts while a job is carried out; standing in PAUSED, STARVED or FAULT does not count. There
 * is no thread: each call first brings the table to the present.
 *
 * <p>Motion is this package's own arithmetic, apart from the planner's, so that a wrong prediction shows as a difference.
 *
 * <p>Faults are scripted, one on a line, each happens once, halfway through its record:
 *
 * <pre>
 * # when          what         seconds
 * record 120      limit-hit
 * record 300      estop        2        # acknowledged at the table after 2 s of table time
 * second 12.5     link-lost    3        # of wall time; default 3
 * record 410      power-loss   1        # the controller starts anew and has lost its job
 * </pre>
 *
 * <p>What: {@code estop guard drive-x drive-y drive-c following-error limit-hit vacuum-low knife-stuck conveyor label-or-drill
 * over-temperature collision link-lost power-loss}.
 *
 * <p>Sees {@code program}, {@code profile} and {@code table}; published for wiring and tests only.
 */
package io.tailorline.cutter.sim;
