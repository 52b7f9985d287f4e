package io.tailorline.portal.sales.order;

import io.tailorline.portal.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Refuses a day in the past, and one that is too far away to be meant. Whether the workshop meets a day to come is said
 * by what it is promised.
 */
public final class DueDatePolicy implements OrderPolicy {

    private static final int MOST_YEARS = 100;

    private final Supplier<LocalDate> today;

    /** @param today the day that it is in the house */
    public DueDatePolicy(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        LocalDate now = today.get();
        LocalDate last = now.plusYears(MOST_YEARS);
        return request.wantedBy().stream()
                .filter(wanted -> wanted.isBefore(now) || wanted.isAfter(last))
                .map(wanted -> wanted.isBefore(now)
                        ? Refusal.of("day-over", "wantedBy", wanted.toString(), now.toString())
                        : Refusal.of("day-far", "wantedBy", wanted.toString(), last.toString()))
                .toList();
    }
}
