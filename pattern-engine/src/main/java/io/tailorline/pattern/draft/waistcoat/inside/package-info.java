/**
 * The inside pieces of a waistcoat: every piece is made of the edges of the drawn shell, so it follows all their
 * changes.
 */
@NullMarked
package io.tailorline.pattern.draft.waistcoat.inside;

import org.jspecify.annotations.NullMarked;
