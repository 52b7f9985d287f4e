package io.tailorline.json;

import java.util.regex.Pattern;

/** A number that was written as text: in quotes, with a decimal comma, with its unit. */
final class NumberInText {

    private static final Pattern WRITTEN = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?\\s*([a-z]{1,4}|\")?");

    private NumberInText() {}

    /** How to write it in a file; empty when the text is no number. */
    static String hint(String text) {
        String written = text.strip();
        if (!WRITTEN.matcher(written).matches()) {
            return "";
        }
        String plain = written.replace(',', '.').replaceFirst("[^0-9.+-].*$", "");
        return "Write it as a number: without quotes and unit, with a decimal point: %s.".formatted(plain);
    }
}
