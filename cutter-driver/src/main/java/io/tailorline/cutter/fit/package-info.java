/**
 * Fits a table's profile to jobs whose times were measured: acceleration, the time of a lift and a plunge, and the time
 * of a notch, the three figures that decide a suit's time and that no maker states. All other figures of the profile
 * are taken as given.
 *
 * <p>It sees {@code motion}, {@code program} and {@code profile}; only the command line needs it. It does not measure:
 * the times come from the table's own clock or a stopwatch. It refuses jobs that do not determine the three figures
 * apart rather than inventing numbers.
 */
@NullMarked
package io.tailorline.cutter.fit;

import org.jspecify.annotations.NullMarked;
