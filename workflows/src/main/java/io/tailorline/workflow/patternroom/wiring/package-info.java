/** Puts the pattern room together. */
@NullMarked
package io.tailorline.workflow.patternroom.wiring;

import org.jspecify.annotations.NullMarked;
