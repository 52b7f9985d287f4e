package io.tailorline.nesting.render;

import java.util.regex.Pattern;

/** Numbers in drawings: two decimals at most, no exponent, no trailing zeros. */
final class Numbers {

    private static final long HUNDRED = 100;

    /** All but the letters that XML 1.0 allows, section 2.2. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Numbers() {}

    static String mm(double value) {
        long hundredths = Math.round(value * HUNDRED);
        long whole = Math.abs(hundredths) / HUNDRED;
        long rest = Math.abs(hundredths) % HUNDRED;
        StringBuilder text = new StringBuilder(hundredths < 0 ? "-" : "").append(whole);
        if (rest > 0) {
            text.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                text.append(rest % 10);
            }
        }
        return text.toString();
    }

    /** Text that may stand in XML; what XML has no place for, such as a null letter, is shown as a question mark. */
    static String xml(String text) {
        return NOT_XML.matcher(text)
                .replaceAll("?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
