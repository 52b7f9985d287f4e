/**
 * The nesting optimizer: pieces of one or several orders go in, a marker that the cutting room can trust comes out.
 *
 * <p>This root package is the door: {@code MarkerMaker}. Other modules import it and the published packages
 * {@code cloth}, {@code rules}, {@code marker}, {@code io} and {@code render}. The packing engine knows no tailoring;
 * only {@code problem} turns pieces into parts.
 */
package io.tailorline.nesting;
