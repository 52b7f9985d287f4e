package io.tailorline.portal.cutroom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table's fault in the reader's language. A job tells its fault in English words that name the code of the register
 * map in brackets, {@code (code 8)}; the bundles know each code as {@code fault.8} and its cure as
 * {@code fault.8.cure}.
 */
final class FaultWords {

    private static final Pattern CODE = Pattern.compile("\\(code ([1-9][0-9]?)\\)");

    private FaultWords() {}

    /** The number that the words name; empty when the table gave none. */
    static String code(Optional<String> words) {
        return words.map(CODE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
    }
}
