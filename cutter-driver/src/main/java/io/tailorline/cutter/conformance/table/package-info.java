/**
 * Whether a cutting table's controller keeps to {@code docs/table-specification.md}: a host asks it one rule after the
 * other.
 */
@NullMarked
package io.tailorline.cutter.conformance.table;

import org.jspecify.annotations.NullMarked;
