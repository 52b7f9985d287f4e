/** Meters of a nester, fed by what it hears and says. */
@NullMarked
package io.tailorline.workflow.nester.metrics;

import org.jspecify.annotations.NullMarked;
