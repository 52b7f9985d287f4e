package io.tailorline.workflow.workshop.article;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people and files write them: digits, and a point before decimals. */
final class TypedNumbers {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern WITH_COMMA = Pattern.compile("-?[0-9][0-9.]*,[0-9,.]*");

    private TypedNumbers() {}

    static Optional<BigDecimal> of(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A number, but with a comma where the point belongs. */
    static boolean hasComma(String text) {
        return WITH_COMMA.matcher(text).matches();
    }

    /** Without zeros at the end, and never with an exponent. */
    static String text(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
