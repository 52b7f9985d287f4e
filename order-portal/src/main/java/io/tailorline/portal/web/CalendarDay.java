package io.tailorline.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people write it, {@code 2026-12-24}; ISO 8601 goes on with years that no database's calendar has. */
public final class CalendarDay {

    private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d\\d-\\d\\d");

    private CalendarDay() {}

    /** Empty for what is no day of the years 1000 to 9999. */
    public static Optional<LocalDate> of(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
