/** Faults at seeded instants, and the promises that are checked after them. */
@NullMarked
package io.tailorline.load.fault;

import org.jspecify.annotations.NullMarked;
