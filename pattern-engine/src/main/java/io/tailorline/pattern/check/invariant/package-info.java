/** What an invariant is and how its result is reported: figure, limit and every place that breaks it. */
package io.tailorline.pattern.check.invariant;
