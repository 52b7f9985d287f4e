package io.tailorline.workflow.production.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The day on which an order is due.
 *
 * @param leadTime after which one is due whose customer names no day
 */
public record DueDays(Period leadTime) {

    LocalDate of(Instant placed, Optional<LocalDate> wantedBy) {
        return wantedBy.orElseGet(
                () -> LocalDate.ofInstant(placed, ZoneOffset.UTC).plus(leadTime));
    }
}
