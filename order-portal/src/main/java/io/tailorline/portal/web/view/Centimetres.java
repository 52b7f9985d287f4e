package io.tailorline.portal.web.view;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What is told about measurements of a body in cm, as tapes and the tailor's tables read; lengths on the pattern stay
 * in mm.
 */
public final class Centimetres {

    /** Of alterations and corrections, which are lengths on the pattern, and of a mix-up of units itself. */
    private static final List<String> NOT_OF_THE_BODY =
            List.of("check.unit", "check.posture", "check.altered", "check.corrected", "check.alteration");

    private Centimetres() {}

    public static List<Notice> of(List<Notice> told) {
        return told.stream().map(Centimetres::of).toList();
    }

    static Notice of(Notice told) {
        String code = told.code();
        boolean isOfTheBody =
                (code.startsWith("check.") || code.startsWith("read.")) && !NOT_OF_THE_BODY.contains(code);
        return isOfTheBody ? converted(told) : told;
    }

    /** A range or a spread tells its unit once, at the end. */
    private static Notice converted(Notice notice) {
        boolean hasUnit = notice.values().stream().anyMatch(Centimetres::isLength);
        return new Notice(
                notice.code(),
                notice.values().stream().map(value -> converted(value, hasUnit)).toList());
    }

    private static Value converted(Value value, boolean hasUnit) {
        if (value instanceof Notice part) {
            return converted(part);
        }
        return value instanceof Quantity quantity
                        && (isLength(quantity) || hasUnit && quantity.unit().isEmpty())
                ? new Quantity(tenth(quantity.number()), isLength(quantity) ? "cm" : "")
                : value;
    }

    private static boolean isLength(Value value) {
        return value instanceof Quantity quantity && quantity.unit().equals("mm");
    }

    private static String tenth(String number) {
        String sign = number.startsWith("+") ? "+" : "";
        return sign
                + new BigDecimal(number)
                        .movePointLeft(1)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
