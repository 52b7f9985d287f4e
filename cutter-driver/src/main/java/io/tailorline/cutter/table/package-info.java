/**
 * A cutting table as a host sees it: what it reports, which commands it takes, and how a cut program is written for it.
 *
 * <p>{@link io.tailorline.cutter.table.TableController} is the port; {@code modbus} implements it over a wire and
 * {@code sim} in memory, and both pass the same contract test. What a host and a table must agree on is defined here
 * once: the names and numbers of states, faults, commands and results, the states in which a command is taken, and the
 * encoding of records and blocks, all as in the table's register map.
 *
 * <p>Nothing here is a safety function: emergency stop, guards and collision stop are hard-wired, and their state is
 * only shown.
 *
 * <p>Lengths mm, angles degrees, times s of table time. May see {@code program} and {@code profile}; published.
 */
@NullMarked
package io.tailorline.cutter.table;

import org.jspecify.annotations.NullMarked;
