package io.tailorline.portal.sales.promise;

/** Calendar and capacity of the house as they are set now. */
@FunctionalInterface
public interface HouseTimesSource {
    HouseTimes current();
}
