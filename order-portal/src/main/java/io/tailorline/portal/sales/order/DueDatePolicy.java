package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.Refusal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Refuses a day in the past, and one that is too far away to be meant. Whether the workshop meets a day to come is not
 * promised here.
 */
public final class DueDatePolicy implements OrderPolicy {

    private static final int MOST_YEARS = 100;

    private final InstantSource clock;
    private final ZoneId zone;

    public DueDatePolicy(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last = today.plusYears(MOST_YEARS);
        return request.wantedBy().stream()
                .filter(day -> day.isBefore(today) || day.isAfter(last))
                .map(day -> day.isBefore(today)
                        ? Refusal.of("day-over", "wantedBy", day.toString(), today.toString())
                        : Refusal.of("day-far", "wantedBy", day.toString(), last.toString()))
                .toList();
    }
}
