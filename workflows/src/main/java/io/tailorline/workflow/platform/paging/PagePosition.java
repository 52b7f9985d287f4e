package io.tailorline.workflow.platform.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a list that is ordered by time and then by id: where a page begins or ends. It stays what it is when rows
 * before it come or go.
 */
public record PagePosition(Instant at, String id) {

    private static final char BETWEEN = '_';

    /** Times of years with four digits, which every database has, and ids without spaces or control characters. */
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{3}-[^_]{1,40}_\\p{Graph}{1,128}");

    /** A place as {@link #text()} writes it; empty for anything else. */
    public static Optional<PagePosition> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int between = text.indexOf(BETWEEN);
        try {
            return Optional.of(
                    new PagePosition(Instant.parse(text.substring(0, between)), text.substring(between + 1)));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /** As programs and links carry it: {@code 2026-11-25T12:00:00Z_TL-4F7K-22}. */
    public String text() {
        return at.toString() + BETWEEN + id;
    }
}
