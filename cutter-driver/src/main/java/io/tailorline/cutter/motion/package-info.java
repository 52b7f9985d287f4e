/**
 * How long a table takes: pure functions from geometry and profile to seconds.
 *
 * <p>The model is the one that motion controllers share: the knife stops only where it must be lifted, corners are taken as fast
 * as the corner deviation allows, curves as fast as acceleration and the turning blade allow, and between them speed rises and
 * falls with constant acceleration; each run from stop to stop pays {@code a / j} once for its rounded ramps. Notches in line,
 * lifts, holes and sharpening cost what the profile says. Head and blade turn while the head travels.
 *
 * <p>It promises an envelope, not real time, and assumes a controller with enough look-ahead. The simulated table does not use
 * it: each is a check of the other. It sees {@code program} and {@code profile} only. Published.
 */
package io.tailorline.cutter.motion;
