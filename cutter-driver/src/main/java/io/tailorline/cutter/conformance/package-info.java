/** Frames of Modbus TCP as they are, for programs that try whether tables and hosts keep to their specification. */
@NullMarked
package io.tailorline.cutter.conformance;

import org.jspecify.annotations.NullMarked;
