package io.tailorline.nesting.render;

/** Numbers in drawings: two decimals at most, no exponent, no trailing zeros. */
final class Numbers {

    private static final long HUNDRED = 100;

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

    /** Text that may stand in XML. */
    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
