package io.tailorline.nesting.render;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in drawings: two decimals at most, no exponent, no trailing zeros. */
final class Numbers {

    private Numbers() {}

    static String mm(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Text that may stand in XML. */
    static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
