/**
 * The cutter driver: a marker becomes a cut program, and a cutting table cuts it exactly once.
 *
 * <p>Published packages: {@code program}, {@code motion}, {@code plan}, {@code profile}, {@code table}, {@code run},
 * {@code io}, {@code render}, and for wiring and tests {@code modbus} and {@code sim}. Safety is the machine's own:
 * nothing here replaces an emergency stop, a guard or a light curtain.
 */
@NullMarked
package io.tailorline.cutter;

import org.jspecify.annotations.NullMarked;
