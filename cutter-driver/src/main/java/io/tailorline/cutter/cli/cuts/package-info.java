/**
 * What is cut on which roll, as the stores beside the journals say: {@code drive} asks them before anything moves and
 * writes them, {@code plan --missing} plans what they lack. Known by order, piece and copy, and for markers without an
 * order by the digest of the marker, whatever program cut it.
 */
@NullMarked
package io.tailorline.cutter.cli.cuts;

import org.jspecify.annotations.NullMarked;
