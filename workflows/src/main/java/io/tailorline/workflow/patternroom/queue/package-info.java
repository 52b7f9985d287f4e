/** The tailor's queue, stored for reading; published for the tool that makes it anew. */
@NamedInterface("queue")
@NullMarked
package io.tailorline.workflow.patternroom.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
