package io.tailorline.portal.web.view;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it: {@code 39.5}, {@code 39,5}, {@code ３９．５}, {@code 39 3/8}, {@code 39⅜}, {@code 1/2}. The
 * pages read numbers alike: numbers.js.
 */
public final class TypedNumber {

    private static final Pattern FRACTION_SIGN = Pattern.compile("[¼-¾⅐-⅞]");

    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[-+]?)(?:(?<decimal>\\d{0,7}[.,]\\d{1,6}|\\d{1,7}[.,]?)"
                    + "|(?:(?<whole>\\d{1,7})[ -])? *(?<above>\\d{1,3}) ?/ ?(?<below>[1-9]\\d{0,2}))");

    private TypedNumber() {}

    /** Empty where the text is no number. */
    public static OptionalDouble of(String text) {
        Matcher number = NUMBER.matcher(plain(text));
        if (!number.matches()) {
            return OptionalDouble.empty();
        }
        String decimal = number.group("decimal");
        double size = decimal == null ? mixed(number) : Double.parseDouble(decimal.replace(',', '.'));
        return OptionalDouble.of((number.group("sign").equals("-") ? -size : size) + 0.0);
    }

    private static double mixed(Matcher number) {
        String whole = number.group("whole");
        return (whole == null ? 0 : Double.parseDouble(whole))
                + Double.parseDouble(number.group("above")) / Double.parseDouble(number.group("below"));
    }

    /** Full-width signs, the signs of other keyboards and fractions in one sign, as plain ones. */
    private static String plain(String text) {
        return Normalizer.normalize(FRACTION_SIGN.matcher(text).replaceAll(" $0"), Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('–', '-')
                .replace('⁄', '/')
                .replace('。', '.')
                .strip();
    }
}
