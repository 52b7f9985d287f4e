/**
 * The packing problem without tailoring terms: parts, their orientations, the strip, the flaws.
 *
 * <p>{@link io.tailorline.nesting.model.Instance} is given, {@link io.tailorline.nesting.model.Solution} is an answer;
 * both are values in one unit, which the engine does not interpret. {@link io.tailorline.nesting.model.PackingProblem}
 * is the instance prepared for the search, shared by all threads; {@link io.tailorline.nesting.model.Layout} is where
 * its copies lie at the moment, and belongs to one thread. Only packages of the nesting optimizer import it.
 *
 * <p>The constraints of {@link io.tailorline.nesting.model.PartRules} restrict places, they are not penalties: a layout
 * offers only orientations and places that the rules allow, and what several parts share, the direction of a bundle or
 * the offset of a matching group, is state of the layout that changes for all of them at once. Only overlaps, the
 * border and the extent of bundles are left for the search to resolve. Rules that leave a part no place are refused
 * when the problem is prepared.
 */
@NullMarked
package io.tailorline.nesting.model;

import org.jspecify.annotations.NullMarked;
