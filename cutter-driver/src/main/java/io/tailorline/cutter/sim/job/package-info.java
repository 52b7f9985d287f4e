/**
 * A job on the simulated table: the ring of blocks that holds its records, and their execution one after the other with
 * the motion of {@code sim.motion}, leaving marks on the cloth. A record counts as done when its whole motion is.
 *
 * <p>Knows nothing of leases, commands or the wall clock. For {@code sim} only.
 */
@NullMarked
package io.tailorline.cutter.sim.job;

import org.jspecify.annotations.NullMarked;
