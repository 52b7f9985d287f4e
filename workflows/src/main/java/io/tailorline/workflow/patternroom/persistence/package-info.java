/** What the pattern room stores: what is ordered, as the tailor has it, and the queue. */
@NullMarked
package io.tailorline.workflow.patternroom.persistence;

import org.jspecify.annotations.NullMarked;
