/**
 * What the process sends is written here in its own transaction and published until the broker confirms it, in the
 * order in which each destination must have it.
 */
@NamedInterface("outbox")
@NullMarked
package io.tailorline.workflow.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
