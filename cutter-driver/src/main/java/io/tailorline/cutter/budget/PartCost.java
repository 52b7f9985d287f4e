package io.tailorline.cutter.budget;

import java.util.Locale;

/**
 * Time of one part of a program.
 *
 * @param part {@code cut}, {@code lifts}
 * @param seconds s
 * @param detail how it comes about: counts and lengths
 */
public record PartCost(String part, double seconds, String detail) {

    /** For a list of parts. */
    public String phrase() {
        return String.format(Locale.ROOT, "%s %.1f s (%s)", part, seconds, detail);
    }
}
