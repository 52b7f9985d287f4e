package io.tailorline.pattern.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what is drawn or drilled on a piece, as {@code hip pocket, inner end} or {@code button 2}, in words. */
public final class MarkName {

    private static final Pattern NUMBERED = Pattern.compile("(.+) (\\d+)");

    private MarkName() {}

    /** @param mark parts apart by commas, each with a number or without */
    public static Value of(String mark) {
        int comma = mark.lastIndexOf(", ");
        if (comma >= 0) {
            return Notice.of("mark.part", of(mark.substring(0, comma)), of(mark.substring(comma + 2)));
        }
        Matcher numbered = NUMBERED.matcher(mark);
        return numbered.matches()
                ? Notice.of("mark.numbered", word(numbered.group(1)), new Text(numbered.group(2)))
                : word(mark);
    }

    private static Word word(String name) {
        return new Word("mark." + name.replace(' ', '-'));
    }
}
