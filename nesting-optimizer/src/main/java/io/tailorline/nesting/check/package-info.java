/**
 * The independent check: what a marker or a packing solution promises, tested again on the original outlines with JTS.
 *
 * <p>It shares no code with the search, its collision shapes or its transforms, so that a mistake there cannot hide
 * here. Slow and plain on purpose. A marker that fails must not leave the module. That every demanded piece is there
 * can be proved only with the patterns at hand.
 */
package io.tailorline.nesting.check;
