/** Puts the genealogy together from its tables, for the server and for the tool that makes it anew. */
@NamedInterface("genealogy-wiring")
@NullMarked
package io.tailorline.workflow.workshop.genealogy.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
