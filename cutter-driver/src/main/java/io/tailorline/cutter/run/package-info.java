/**
 * One job on one table, cut exactly once: lease, homing, transfer, start, monitoring, and recovery after a break by the
 * table's own count. {@link io.tailorline.cutter.run.CutRun} is the whole dialogue.
 *
 * <p>A machine refuses; it does not guess. What cannot be known from here
 * ({@link io.tailorline.cutter.table.TableFault.Uncertain}) is put to an operator who checks the cloth. What the table
 * confirms is in the journal before it is shown or acted upon.
 *
 * <p>Times come from an {@code InstantSource}; one thread for each run. May see {@code table}, {@code program} and
 * {@code journal}; published.
 */
@NullMarked
package io.tailorline.cutter.run;

import org.jspecify.annotations.NullMarked;
