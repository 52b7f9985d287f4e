package io.tailorline.portal.sales.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseCalendarTest {

    private final HouseCalendar calendar = new HouseCalendar(
            ZoneId.of("UTC"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0),
            Set.of(LocalDate.of(2026, 12, 3)));

    /** 1 December 2026 is a Tuesday; Thursday is a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01T10:00, 30, 2026-12-01T10:30",
        "2026-12-01T05:00, 30, 2026-12-01T08:30",
        "2026-12-01T16:30, 30, 2026-12-01T17:00",
        "2026-12-01T16:30, 45, 2026-12-02T08:15",
        "2026-12-01T22:03, 30, 2026-12-02T08:30",
        "2026-12-02T16:00, 120, 2026-12-04T09:00",
        "2026-12-05T12:00, 0, 2026-12-07T08:00",
        "2026-12-05T12:00, 1, 2026-12-07T08:01",
        "2026-12-01T08:00, 1080, 2026-12-02T17:00",
    })
    void work_is_done_in_shifts(String from, int minutes, String done) {
        assertThat(calendar.done(Instant.parse(from + ":00Z"), Duration.ofMinutes(minutes)))
                .isEqualTo(Instant.parse(done + ":00Z"));
    }
}
