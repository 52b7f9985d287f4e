package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;

/**
 * The ease that an order asks of one measure, mm. The figures stand here a second time, apart from the draft that must
 * reach them: docs/drafting/certificate.md.
 *
 * @param man added for a man, whatever the fit
 * @param woman added for a woman
 */
record Ordered(double slim, double regular, double comfort, double man, double woman) {

    /** Limits are told for the reading as it is. */
    static final Ordered NOTHING = new Ordered(0, 0, 0, 0, 0);

    static Ordered byFit(double slim, double regular, double comfort) {
        return new Ordered(slim, regular, comfort, 0, 0);
    }

    static Ordered bySex(double man, double woman) {
        return new Ordered(0, 0, 0, man, woman);
    }

    double in(Style style, Sex sex) {
        double ofFit = switch (style.fit()) {
            case SLIM -> slim;
            case REGULAR -> regular;
            case COMFORT -> comfort;
        };
        return ofFit + (sex == Sex.MALE ? man : woman);
    }
}
