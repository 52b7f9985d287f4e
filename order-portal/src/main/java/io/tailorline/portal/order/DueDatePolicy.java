package io.tailorline.portal.order;

import io.tailorline.portal.refusal.Refusal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Refuses a day in the past. Whether the workshop meets a day to come is not promised here. */
public final class DueDatePolicy implements OrderPolicy {

    private final InstantSource clock;
    private final ZoneId zone;

    public DueDatePolicy(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return request.wantedBy()
                .filter(day -> day.isBefore(today))
                .map(day -> List.of(Refusal.of("day-over", "wantedBy", day.toString(), today.toString())))
                .orElse(List.of());
    }
}
