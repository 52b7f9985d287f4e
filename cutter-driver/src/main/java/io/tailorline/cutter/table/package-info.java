/**
 * A cutting table as a host sees it: what it reports, what it can be told, and how one job is cut exactly once.
 *
 * <p>{@link io.tailorline.cutter.table.TableController} is the port; {@code modbus} implements it over a wire and
 * {@code sim} in memory, and both pass the same contract test. {@link io.tailorline.cutter.table.CutRun} is the whole
 * dialogue for one job: lease, homing, transfer, start, watching, and going on after a break by the table's own count.
 * Names and numbers of states, faults, commands and results are those of the table's register map.
 *
 * <p>A machine refuses; it does not guess. What cannot be known from here
 * ({@link io.tailorline.cutter.table.TableFault.InDoubt}) is asked of a person who looks at the cloth. Nothing here is
 * a safety function: emergency stop, guards and collision stop are hard-wired, and their state is only shown.
 *
 * <p>Lengths mm, angles degrees, times s of table time. May see {@code program}, {@code profile} and {@code journal};
 * published.
 */
package io.tailorline.cutter.table;
