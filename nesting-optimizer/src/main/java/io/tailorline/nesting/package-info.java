/**
 * The nesting optimizer: pieces of one or several orders go in, a marker that the cutting room can trust comes out.
 *
 * <p>This root package is the door: {@code MarkerMaker}. Other modules import it and the published packages
 * {@code marker}, {@code io} and {@code render}. The packing engine below the marker knows no tailoring; only
 * {@code marker} reads patterns.
 */
package io.tailorline.nesting;
