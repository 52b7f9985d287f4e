package io.tailorline.portal.order;

import io.tailorline.portal.refusal.Refusal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Refuses a day that is over. Whether the workshop keeps a day to come is not promised here. */
public final class DueDatePolicy implements OrderPolicy {

    private final InstantSource clock;
    private final ZoneId zone;

    public DueDatePolicy(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public PolicyResult judge(OrderRequest wish) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return PolicyResult.of(wish.wantedBy()
                .filter(day -> day.isBefore(today))
                .map(day -> List.of(Refusal.of("day-over", "wantedBy", day.toString(), today.toString())))
                .orElse(List.of()));
    }
}
