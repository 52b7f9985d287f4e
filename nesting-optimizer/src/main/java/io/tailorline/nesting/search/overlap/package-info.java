/**
 * What an overlap costs: how deep two parts lie in each other, how close they come, the table of losses and weights
 * over all pairs, and the sum for one part at one place, cut short as soon as it is worse than the best so far.
 *
 * <p>The innermost loop of the search: plain arrays, plain arithmetic and square roots. It never moves a part. Only
 * {@link io.tailorline.nesting.search} may import it.
 */
@NullMarked
package io.tailorline.nesting.search.overlap;

import org.jspecify.annotations.NullMarked;
