/**
 * The roles of a process, read from its settings before anything starts: what a role does not need is switched off,
 * what it needs and does not have is refused with what to do about it.
 */
@NamedInterface("role")
@NullMarked
package io.tailorline.workflow.platform.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
