/** Puts the cutter room together. */
@NullMarked
package io.tailorline.workflow.cutroom.wiring;

import org.jspecify.annotations.NullMarked;
