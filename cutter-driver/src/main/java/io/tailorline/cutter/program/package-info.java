/**
 * A cut program: the steps one table carries out to cut one marker, in the <em>table</em> frame (the fabric frame
 * itself), mm and degrees counter-clockwise from +x. A program that would drag the knife through uncut cloth cannot be
 * constructed.
 */
@NullMarked
package io.tailorline.cutter.program;

import org.jspecify.annotations.NullMarked;
