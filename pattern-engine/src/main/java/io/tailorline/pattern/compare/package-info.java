/** What differs between two patterns of one order: which edges moved, by how much and where. Sees pieces only. */
@NullMarked
package io.tailorline.pattern.compare;

import org.jspecify.annotations.NullMarked;
