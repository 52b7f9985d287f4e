/**
 * By which rules the knife is led along the pieces of a marker, apart from what the table can do. A value with ranges;
 * it knows Java only. Published: whoever asks for a plan gives the rules for it. See docs/cutting/corners.md.
 */
@NullMarked
package io.tailorline.cutter.plan.rules;

import org.jspecify.annotations.NullMarked;
