package io.tailorline.pattern.piece;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in which {@code *} matches any letters, also none: {@code jacket.*}.
 *
 * @param text as it is written in a rule
 */
public record Wildcard(String text) {

    /** A piece of an asymmetric body is drawn once for each side: a rule for {@code jacket.front} applies to both. */
    private static final String OF_ONE_SIDE = "(\\.left|\\.right)?";

    public boolean fits(String name) {
        return name.matches(expression());
    }

    /** Whether a piece matches, or its right or left one where they differ. */
    public boolean fitsPiece(String id) {
        return id.matches(expression() + OF_ONE_SIDE);
    }

    private String expression() {
        return Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }
}
