package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.Days;
import io.tailorline.portal.sales.promise.Promise;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The promised day on the tape: today at its beginning, a tick a day, the likely days as a band. Places are in the
 * units of the drawing, 1000 wide.
 *
 * @param from where the band of likely days begins, and where it ends, at the promised day
 */
record DayTape(List<Tick> ticks, double from, double at, String label, String today) {

    private static final double WIDTH = 1000;
    private static final double MARGIN = 20;

    /** Days after the promised one that are still seen. */
    private static final int AFTER = 5;

    /** More ticks are a grey band. */
    private static final int MOST_TICKS = 45;

    /** @param label of a first of a month; empty for another day */
    record Tick(double x, boolean isLong, String label) {}

    static DayTape of(Promise promise, LocalDate today, Locale locale) {
        long days = Math.max(1, ChronoUnit.DAYS.between(today, promise.day())) + AFTER;
        double step = (WIDTH - 2 * MARGIN) / days;
        long each = days <= MOST_TICKS ? 1 : 7;
        List<Tick> ticks = new ArrayList<>();
        for (long day = 0; day <= days; day += each) {
            ticks.add(new Tick(x(day, step), day % (each == 1 ? 7 : 28) == 0, ""));
        }
        LocalDate first = today.plusMonths(1).withDayOfMonth(1);
        if (first.isBefore(promise.day().minusDays(days / 6)) && first.isAfter(today.plusDays(days / 6))) {
            ticks.add(new Tick(x(ChronoUnit.DAYS.between(today, first), step), true, Days.dayOfMonth(first, locale)));
        }
        return new DayTape(
                ticks,
                x(Math.max(0, ChronoUnit.DAYS.between(today, promise.earliestLikely())), step),
                x(ChronoUnit.DAYS.between(today, promise.day()), step),
                Days.shortDay(promise.day(), locale),
                Days.shortDay(today, locale));
    }

    private static double x(long day, double step) {
        return Math.round((MARGIN + day * step) * 10) / 10.0;
    }
}
