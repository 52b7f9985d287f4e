package io.tailorline.nesting.model;

/**
 * Parts that belong together.
 *
 * @param mayReverse whether the bundle as a whole may lie the other way round; parts that turn with their bundle then
 *     all lie at their angles near 0, or all at those near 180
 * @param within the most that the bundle may extend along the strip; infinite when it may lie anywhere
 */
public record Bundle(boolean mayReverse, double within) {

    public Bundle {
        if (!(within > 0)) {
            throw new IllegalArgumentException("A bundle must be given some length, not %s.".formatted(within));
        }
    }
}
