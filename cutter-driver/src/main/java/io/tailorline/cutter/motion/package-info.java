/**
 * How long a table takes: pure functions from geometry and profile to seconds.
 *
 * <p>The model is that of motion controllers: the knife stops only where it must be lifted, corners are taken as fast
 * as the corner deviation allows, curves as fast as acceleration and the turning blade allow, and between them speed
 * changes within the limits of acceleration and jerk. Notches in passing, lifts, holes and sharpening cost what the
 * profile says. Head and blade turn while the head travels. All rules are in {@code docs/cutting/motion.md}.
 *
 * <p>From below: {@code MotionLimits}; {@code SCurveSolver} finds the quickest {@code SCurve} from one state to
 * another; {@code LookAheadPlanner} chains S-curves over points that allow different speeds; {@code KnifeRun} and
 * {@code AirMove}; {@code ProgramTime}, with {@code RunTimes} where many programs are alike. A motion can be sampled,
 * so that tests see whether it keeps its limits.
 *
 * <p>It promises an envelope, not real time, and assumes a controller with enough look-ahead. The simulated table does
 * not use it: each is a check of the other. It sees {@code program} and {@code profile} only. Published.
 */
@NullMarked
package io.tailorline.cutter.motion;

import org.jspecify.annotations.NullMarked;
