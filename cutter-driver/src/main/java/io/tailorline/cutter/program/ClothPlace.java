package io.tailorline.cutter.program;

import java.util.Locale;

/**
 * Where the cloth of a program lies, table frame as the job begins, mm. The marker begins at its first usable
 * millimetre and takes the width between the selvedge margins.
 *
 * @param origin of the marker: x of the first usable millimetre, y of the near end of the usable width
 * @param selvedgeMargin of either selvedge, at least 0; it lies outside the usable width
 * @param usableWidth more than 0
 * @param length that must be usable, at least 0
 */
public record ClothPlace(TablePoint origin, double selvedgeMargin, double usableWidth, double length) {

    public ClothPlace {
        if (!(selvedgeMargin >= 0) || !(usableWidth > 0) || !(length >= 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "Cloth with a selvedge margin of %s mm, a usable width of %s mm and a length of %s mm; expected a margin and a length of at least 0 and a width of more.",
                    selvedgeMargin,
                    usableWidth,
                    length));
        }
    }

    /** y of the edge of the cloth that is nearest to the table's origin. */
    public double nearSelvedge() {
        return origin.y() - selvedgeMargin;
    }

    /** y of the edge opposite. */
    public double farSelvedge() {
        return origin.y() + usableWidth + selvedgeMargin;
    }

    /** x where usable cloth may end. */
    public double end() {
        return origin.x() + length;
    }
}
