/**
 * The nesting optimizer: pieces of one or several orders go in, a checked marker comes out.
 *
 * <p>The entry point is {@code MarkerMaker} in this root package. Other modules import it and the published packages
 * {@code cloth}, {@code rules}, {@code marker}, {@code io} and {@code render}, and {@code check} to whoever accepts a
 * marker of another's. The packing engine has no tailoring terms; only {@code problem} turns pieces into parts.
 */
@NullMarked
package io.tailorline.nesting;

import org.jspecify.annotations.NullMarked;
