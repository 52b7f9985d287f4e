package io.tailorline.nesting.model;

/** The cost of a layout, as defined by the caller. The search does not know what it is made of. */
@FunctionalInterface
public interface LayoutCost {

    /** @return less is better; must be the same for equal solutions */
    double of(Solution solution);
}
