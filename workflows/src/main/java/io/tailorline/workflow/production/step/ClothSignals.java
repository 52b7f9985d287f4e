package io.tailorline.workflow.production.step;

/** Reports to the process of an order, or of one of its materials, that there is cloth for it. */
@FunctionalInterface
public interface ClothSignals {

    /** Whoever waits for cloth looks anew; returns whether it still waited. */
    boolean clothFound(String workId);
}
