package io.tailorline.portal.sales.terms;

import java.util.Arrays;
import java.util.List;

/**
 * Terms in one language.
 *
 * @param version 0 for what comes with the program and says that the house must write its own
 * @param text paragraphs with empty lines between them
 */
public record Terms(int version, String text) {

    /** Most characters that a house may write. */
    public static final int LONGEST = 20_000;

    public List<String> paragraphs() {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
