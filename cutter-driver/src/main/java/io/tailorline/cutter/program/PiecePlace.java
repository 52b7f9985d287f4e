package io.tailorline.cutter.program;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a piece lies on the cloth: how the piece as drawn comes to lie in the fabric frame, which is the table's as the
 * job begins. Two pieces of one name and one geometry are cut along the same lines.
 *
 * @param at to where the piece's origin is moved, mm
 * @param rotationDeg about that origin, after turning over
 * @param mirrored whether it is turned over
 * @param geometry eight hexadecimal digits of all that is cut there, on the 0.01 mm grid
 */
public record PiecePlace(TablePoint at, double rotationDeg, boolean mirrored, String geometry) {

    private static final Pattern DIGITS = Pattern.compile("[0-9A-F]{8}");

    public PiecePlace {
        if (!DIGITS.matcher(geometry).matches()) {
            throw new IllegalArgumentException(
                    "Geometry '%s' must be eight hexadecimal digits, 0 to 9 and A to F.".formatted(geometry));
        }
    }

    /** For people: {@code (543.0, 512.0) mm, 180°}. */
    public String words() {
        return String.format(
                Locale.ROOT, "(%.1f, %.1f) mm, %.0f°%s", at.x(), at.y(), rotationDeg, mirrored ? ", turned over" : "");
    }
}
