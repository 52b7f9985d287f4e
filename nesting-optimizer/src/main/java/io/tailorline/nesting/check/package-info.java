/**
 * The independent check: the properties of a marker or a packing solution, verified on the original outlines with JTS.
 *
 * <p>It shares no code with the search, its collision shapes or its transforms, so that a bug there cannot be repeated
 * here. It is slow and simple on purpose. A marker that fails must not leave the module. Completeness can be checked
 * only with the patterns.
 */
@NullMarked
package io.tailorline.nesting.check;

import org.jspecify.annotations.NullMarked;
