package io.tailorline.cutter.program;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is still open about an {@link UncertainRange}: the first of its marks that is not on the cloth is one of these,
 * counted from 0. The number of marks itself says that all of them are there.
 *
 * @param last inclusive
 */
public record MarkSpan(int first, int last) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,7})-([0-9]{1,7})");

    public MarkSpan {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "Marks %d to %d.", first, last));
        }
    }

    /** The span that is written so: {@code 12-40}. */
    public static Optional<MarkSpan> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(parts.group(1));
        int last = Integer.parseInt(parts.group(2));
        return first <= last ? Optional.of(new MarkSpan(first, last)) : Optional.empty();
    }

    /** Whether every answer of {@code other} is one of these. */
    public boolean holds(MarkSpan other) {
        return first <= other.first && other.last <= last;
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
