package io.tailorline.nesting.model;

/** What a layout costs, by the lights of whoever asked for it. The search knows nothing of what is behind it. */
@FunctionalInterface
public interface LayoutCost {

    /** @return less is better; must say the same of the same solution every time */
    double of(Solution solution);
}
