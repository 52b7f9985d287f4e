package io.tailorline.pattern.io.dxf;

import java.util.OptionalDouble;

/** A unit in which patterns are drawn. */
public enum LengthUnit {
    MM(1),
    CM(10),
    INCH(25.4);

    /** {@code $INSUNITS} of a DXF header: inch, foot, millimetre, centimetre, metre, decimetre. */
    private static final double[][] INS_UNITS = {
        {1, INCH.mm}, {2, 12 * INCH.mm}, {4, MM.mm}, {5, CM.mm}, {6, 1000}, {14, 100}
    };

    private final double mm;

    LengthUnit(double mm) {
        this.mm = mm;
    }

    /** One of it in mm. */
    public double mm() {
        return mm;
    }

    /**
     * One unit of a code of {@code $INSUNITS} in mm; empty for none, 0 above all, and for what no garment is drawn in.
     */
    static OptionalDouble ofInsUnits(int code) {
        for (double[] unit : INS_UNITS) {
            if (unit[0] == code) {
                return OptionalDouble.of(unit[1]);
            }
        }
        return OptionalDouble.empty();
    }
}
