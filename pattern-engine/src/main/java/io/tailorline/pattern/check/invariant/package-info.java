/** What an invariant is and how its result is reported: figure, limit and every place that breaks it. */
@NullMarked
package io.tailorline.pattern.check.invariant;

import org.jspecify.annotations.NullMarked;
