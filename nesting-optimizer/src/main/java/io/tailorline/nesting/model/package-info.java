/**
 * The packing problem without a word of tailoring: parts, how they may be turned, the strip, what may not be covered.
 *
 * <p>{@link io.tailorline.nesting.model.Instance} is given, {@link io.tailorline.nesting.model.Solution} is an answer;
 * both are values in one unit that the engine does not know. {@link io.tailorline.nesting.model.Layout} is the working
 * state between them and belongs to one thread. Only packages of the nesting optimizer import it.
 */
package io.tailorline.nesting.model;
