package io.tailorline.portal.sales.promise;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * When the house works.
 *
 * @param begins of the shift, and when it {@code ends} on the same day
 * @param holidays on which nobody works
 */
public record HouseCalendar(
        ZoneId zone, Set<DayOfWeek> workingDays, LocalTime begins, LocalTime ends, Set<LocalDate> holidays) {

    public HouseCalendar {
        workingDays = Collections.unmodifiableSet(new TreeSet<>(workingDays));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("A house that works on no day of the week promises nothing.");
        }
        if (!begins.isBefore(ends)) {
            throw new IllegalArgumentException(
                    "The shift ends at %s; expected after it begins, %s.".formatted(ends, begins));
        }
    }

    public boolean isWorking(LocalDate day) {
        return workingDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    public Duration shift() {
        return Duration.between(begins, ends);
    }

    /** What is left of the shift of that instant's day; none on a day on which nobody works. */
    public Duration left(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        if (!isWorking(here.toLocalDate()) || !here.toLocalTime().isBefore(ends)) {
            return Duration.ZERO;
        }
        LocalTime from = here.toLocalTime().isBefore(begins) ? begins : here.toLocalTime();
        return Duration.between(from, ends);
    }

    /** When so much is done that somebody works on from now on, and only in the shifts. */
    public Instant done(Instant now, Duration work) {
        ZonedDateTime at = now.atZone(zone);
        Duration open = work;
        while (left(at.toInstant()).isZero() || open.compareTo(left(at.toInstant())) > 0) {
            open = open.minus(left(at.toInstant()));
            at = at.toLocalDate().plusDays(1).atStartOfDay(zone);
        }
        LocalTime from = at.toLocalTime().isBefore(begins) ? begins : at.toLocalTime();
        return at.with(from).plus(open).toInstant();
    }

    /** The first day from this instant on, its own included, on which somebody still works. */
    public LocalDate firstDay(Instant now) {
        LocalDate today = today(now);
        return left(now).isZero() ? plus(today, 1) : today;
    }

    /** The day itself, or the next on which the house works. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!isWorking(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** So many working days later; the day itself for 0. */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate later = day;
        for (int n = 0; n < days; n++) {
            later = onOrAfter(later.plusDays(1));
        }
        return later;
    }

    /** So many working days before; the day itself for 0. */
    public LocalDate minus(LocalDate day, int days) {
        LocalDate earlier = day;
        for (int n = 0; n < days; n++) {
            do {
                earlier = earlier.minusDays(1);
            } while (!isWorking(earlier));
        }
        return earlier;
    }

    /** Working days after {@code from} up to {@code to}; 0 where that is not later. */
    public int days(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .map(day -> day.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
