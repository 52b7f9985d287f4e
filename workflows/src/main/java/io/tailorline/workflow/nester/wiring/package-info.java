/** Puts the nester role together, and ends it so that another nester has its commands at once. */
@NullMarked
package io.tailorline.workflow.nester.wiring;

import org.jspecify.annotations.NullMarked;
