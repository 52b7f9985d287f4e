/** Puts the workshop together. */
@NullMarked
package io.tailorline.workflow.workshop.wiring;

import org.jspecify.annotations.NullMarked;
