package io.tailorline.portal.sales.promise;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** When the house works and what it can do: all that a promise needs to know of the house itself. */
public record HouseTimes(HouseCalendar calendar, HouseCapacity capacity) {

    /**
     * What counts until an administrator says otherwise: a workshop with one tailor that works from Monday to Friday,
     * and sews a suit in three weeks.
     *
     * @param zone of the house
     */
    public static HouseTimes usual(ZoneId zone) {
        return new HouseTimes(
                new HouseCalendar(
                        zone,
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(16, 30),
                        Set.of()),
                new HouseCapacity(
                        new HouseCapacity.Review(1, 15, 8),
                        new HouseCapacity.Table(300, 160),
                        new HouseCapacity.Making(15, 3),
                        new HouseCapacity.Making(7, 1),
                        12,
                        Map.of(),
                        0.85,
                        0.9));
    }
}
