/** The text forms of a specification and of notices, as columns hold them. */
@NamedInterface("json")
@NullMarked
package io.tailorline.workflow.patternroom.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
