/**
 * Remnants: what a cut leaves that the house keeps, how large it must be to be of use, and what would use it. A remnant
 * is a {@link io.tailorline.workflow.workshop.stock.Roll} once it was put away; before that it is a question to a
 * person. All of it is there only while the house keeps remnants.
 */
@NamedInterface("remnant")
@NullMarked
package io.tailorline.workflow.workshop.stock.remnant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
