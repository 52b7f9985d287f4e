/**
 * How the simulated head moves: the package's own arithmetic, apart from the planner's, so that a wrong prediction
 * shows as a difference.
 *
 * <p>{@code HeadIntegrator} steps along a path tick by tick with the greatest jerk after which {@code LookAhead} can
 * still keep every limit ahead (docs/cutting/motion.md, ADR 0026). Knows a profile and points, and no job.
 *
 * <p>Lengths mm, times s of table time, speeds mm/s. For {@code sim} only.
 */
@NullMarked
package io.tailorline.cutter.sim.motion;

import org.jspecify.annotations.NullMarked;
