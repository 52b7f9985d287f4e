package io.tailorline.cutter.registers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one count of a register means.
 *
 * @param text as a file writes it and an operator reads it: {@code 0.01 mm}, {@code ms}, empty for a plain number
 * @param counts how many of them make one of the driver's own unit for the quantity (mm, mm/s, s, kPa, per cent)
 */
public record RegisterUnit(String text, double counts) {

    private static final Pattern FORM = Pattern.compile("(?:(\\d+(?:\\.\\d+)?) )?([^\\d\\s].*)?");

    /**
     * The unit that {@code text} describes.
     *
     * @throws IllegalArgumentException when it is none of {@code quantity}
     */
    public static RegisterUnit of(String text, RegisterQuantity quantity) {
        Matcher form = FORM.matcher(text);
        String symbol = form.matches() && form.group(2) != null ? form.group(2) : "";
        double factor = quantity.factor(form.matches() ? symbol : text).orElse(0.0);
        double number = form.matches() && form.group(1) != null ? Double.parseDouble(form.group(1)) : 1;
        if (!(factor > 0 && number > 0)) {
            throw new IllegalArgumentException("unit '%s'; expected one of %s, maybe after a number as in '0.01 mm'."
                    .formatted(text, quantity.known()));
        }
        return new RegisterUnit(text, 1 / (number * factor));
    }
}
