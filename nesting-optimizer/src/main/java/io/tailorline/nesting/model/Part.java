package io.tailorline.nesting.model;

import io.tailorline.nesting.geometry.Outline;
import java.util.Locale;

/**
 * Something to be placed, and how often.
 *
 * @param id as the instance numbers it
 * @param outline about its own origin, which turns leave where it is
 * @param orientations how it may be turned
 * @param demand copies wanted, at least one
 */
public record Part(int id, Outline outline, Orientations orientations, int demand) {

    public Part {
        if (demand < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Demand (%d) of part %d must be at least 1.", demand, id));
        }
    }
}
