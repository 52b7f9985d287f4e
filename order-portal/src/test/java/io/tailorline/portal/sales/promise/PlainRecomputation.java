package io.tailorline.portal.sales.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The promised day by the definition alone, day by day over every later day, without anything that the promise itself
 * is computed with but the records that say what the house is and has taken on.
 */
final class PlainRecomputation {

    private static final int HORIZON = 260;

    private final HouseTimes house;
    private final CommittedWork work;
    private final ZonedDateTime here;

    PlainRecomputation(HouseTimes house, CommittedWork work, Instant now) {
        this.house = house;
        this.work = work;
        this.here = now.atZone(house.calendar().zone());
    }

    LocalDate day(PromiseRequest asked) {
        HouseCapacity capacity = house.capacity();
        double shift = seconds(house.calendar().begins(), house.calendar().ends());
        LocalDate cut = later(firstWorkingDay(), capacity.clothDays().getOrDefault(asked.fabricId(), 0));
        if (asked.isReviewLikely()) {
            double review = capacity.review().minutes() * 60;
            LocalDate free =
                    earliest(day -> work.reviews() * review, capacity.review().tailors(), review);
            int wait = 0;
            while (wait * shift < capacity.review().waitHours() * 3600) {
                wait++;
            }
            cut = max(cut, later(free, wait));
        }
        double handling = capacity.table().handlingSeconds();
        cut = max(
                cut,
                earliest(
                        day -> work.cuts().stream()
                                .filter(job -> !job.by().isAfter(day))
                                .mapToDouble(job -> job.seconds() + handling)
                                .sum(),
                        work.tables(),
                        work.jobsOfASuit() * (handling + capacity.table().usualSeconds())));
        cut = max(
                cut,
                earliest(
                        day -> shift
                                * work.begun().stream()
                                        .filter(by -> !by.isAfter(day))
                                        .count(),
                        capacity.places(),
                        shift));
        HouseCapacity.Making making = asked.express() ? capacity.express() : capacity.making();
        return later(later(cut, making.days()), making.shippingDays());
    }

    private interface Due {
        double by(LocalDate day);
    }

    /** The first working day d so that for all days from d on: due + order <= fullest x capacity. */
    private LocalDate earliest(Due due, int units, double order) {
        LocalDate last = here.toLocalDate().plusDays(HORIZON);
        List<LocalDate> bad = here.toLocalDate()
                .datesUntil(last)
                .filter(day -> !day.isBefore(firstWorkingDay()))
                .filter(day -> due.by(day) + order
                        > house.capacity().fullest() * house.capacity().availability() * units * shiftSecondsUntil(day))
                .toList();
        LocalDate from =
                bad.isEmpty() ? firstWorkingDay() : bad.get(bad.size() - 1).plusDays(1);
        while (!works(from)) {
            from = from.plusDays(1);
        }
        return from;
    }

    private double shiftSecondsUntil(LocalDate day) {
        return LongStream.rangeClosed(0, here.toLocalDate().until(day, java.time.temporal.ChronoUnit.DAYS))
                .mapToObj(here.toLocalDate()::plusDays)
                .filter(this::works)
                .mapToDouble(each -> each.equals(here.toLocalDate())
                        ? Math.max(
                                0,
                                seconds(
                                        maxTime(
                                                here.toLocalTime(),
                                                house.calendar().begins()),
                                        house.calendar().ends()))
                        : seconds(house.calendar().begins(), house.calendar().ends()))
                .sum();
    }

    private LocalDate firstWorkingDay() {
        LocalDate day = here.toLocalDate();
        boolean over = !here.toLocalTime().isBefore(house.calendar().ends());
        while (!works(day) || over && day.equals(here.toLocalDate())) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate later(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; left -= works(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean works(LocalDate day) {
        return house.calendar().workingDays().contains(day.getDayOfWeek())
                && !house.calendar().holidays().contains(day);
    }

    private static LocalTime maxTime(LocalTime a, LocalTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static double seconds(LocalTime from, LocalTime to) {
        return to.toSecondOfDay() - from.toSecondOfDay();
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
