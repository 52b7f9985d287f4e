/** The tailor's queue, stored for reading. */
@NullMarked
package io.tailorline.workflow.patternroom.queue;

import org.jspecify.annotations.NullMarked;
