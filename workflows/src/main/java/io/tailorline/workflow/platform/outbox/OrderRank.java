package io.tailorline.workflow.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The place of an order among all that wait: by the day on which it is due, then by age. The smaller one is worked on
 * first.
 *
 * @param value 0 to {@link #LAST}: the days from 2020 to the due day, in 16 bits, and the milliseconds from 2020 to
 *     when the order was taken, in 40 bits, which end in 2054; what is outside counts as the end of the range
 */
public record OrderRank(long value) implements Comparable<OrderRank> {

    private static final LocalDate ERA = LocalDate.of(2020, 1, 1);
    private static final int AGE_BITS = 40;
    private static final long LAST_DAY = (1L << 16) - 1;
    private static final long LAST_AGE = (1L << AGE_BITS) - 1;

    /** The greatest value, 2^56 - 1. */
    public static final long LAST = LAST_DAY << AGE_BITS | LAST_AGE;

    /** Before every order. */
    public static final OrderRank FIRST = new OrderRank(0);

    public OrderRank {
        if (value < 0 || value > LAST) {
            throw new IllegalArgumentException("OrderRank (%d) must be from 0 to %d.".formatted(value, LAST));
        }
    }

    public static OrderRank of(LocalDate due, Instant taken) {
        long days = Math.max(0, Math.min(LAST_DAY, ChronoUnit.DAYS.between(ERA, due)));
        Instant era = ERA.atStartOfDay(ZoneOffset.UTC).toInstant();
        long age = Math.max(0, Math.min(LAST_AGE, Duration.between(era, taken).toMillis()));
        return new OrderRank(days << AGE_BITS | age);
    }

    @Override
    public int compareTo(OrderRank other) {
        return Long.compare(value, other.value);
    }
}
