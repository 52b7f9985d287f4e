package io.tailorline.portal.sales.promise;

/** What the house has taken on, asked anew for each promise. */
@FunctionalInterface
public interface WorkAhead {
    CommittedWork now();
}
