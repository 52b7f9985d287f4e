/** What jobs have cut from which rolls, without the cutter room being run; published for the tool that asks so. */
@NamedInterface("history")
@NullMarked
package io.tailorline.workflow.cutroom.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
