/**
 * Which cloth is in which suit: from a roll or a lot to the pieces and orders that were cut from it, and back; and what
 * is done about suits whose cloth turned out bad. It names orders, never customers. Rolls that nobody counts are known
 * too, by what was scanned at the table.
 */
@NamedInterface("genealogy")
@NullMarked
package io.tailorline.workflow.workshop.genealogy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
