package io.tailorline.portal.workshop.label;

import java.util.List;

/**
 * What stands on the label of a roll, in the language of who prints it.
 *
 * @param roll its number: {@code R-2325}
 * @param code content of its code: the number, or the address that leads to its page
 * @param article name of the cloth
 * @param lot lot and shade, which must not be mixed in a suit
 * @param lines length, width, place and day, each with its word
 */
public record RollLabel(String roll, String code, String article, String lot, List<Line> lines) {

    /** Most lines that fit below the code. */
    static final int MOST_LINES = 4;

    /** A figure and the word before it. */
    public record Line(String word, String figure) {}

    public RollLabel {
        lines = List.copyOf(lines);
        if (roll.isBlank()) {
            throw new IllegalArgumentException("The label of a roll needs the roll's number.");
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "The label of roll %s has %d lines; %d fit.".formatted(roll, lines.size(), MOST_LINES));
        }
    }
}
