package io.tailorline.drawing;

import java.util.Set;

/** The layers of ANSI/AAMA-292 and ASTM D6673-10. */
public final class DxfLayer {

    public static final int BOUNDARY = 1;

    /** Corners, by which cutters know them. */
    public static final int TURN_POINT = 2;

    public static final int CURVE_POINT = 3;
    public static final int NOTCH = 4;
    public static final int GRADE_LINE = 5;
    public static final int FOLD = 6;
    public static final int GRAIN = 7;
    public static final int INTERNAL = 8;
    public static final int STRIPE = 9;
    public static final int PLAID = 10;

    /** What the table cuts inside the boundary (D6673-10, 3.1.4): an open line or a closed one. */
    public static final int CUT_OUT = 11;

    public static final int DRILL = 13;
    public static final int SEWING = 14;
    public static final int ANNOTATION = 15;
    public static final int T_NOTCH = 80;
    public static final int CASTLE_NOTCH = 81;
    public static final int CHECK_NOTCH = 82;
    public static final int U_NOTCH = 83;

    /** A layer's copy for validation lies this far above: 1 on 84, 8 on 85, 11 on 86, 14 on 87. */
    private static final Set<Integer> VALIDATION = Set.of(84, 85, 86, 87);

    private DxfLayer() {}

    /** Layers that repeat another layer. */
    public static boolean isCopy(int layer) {
        return VALIDATION.contains(layer) || layer == TURN_POINT || layer == CURVE_POINT || layer == GRADE_LINE;
    }

    public static boolean isNotch(int layer) {
        return layer == NOTCH || layer >= T_NOTCH && layer <= U_NOTCH;
    }

    /** Where ASTM repeats a polyline of a layer. */
    public static int validationCopyOf(int layer) {
        return switch (layer) {
            case BOUNDARY -> 84;
            case INTERNAL -> 85;
            case CUT_OUT -> 86;
            case SEWING -> 87;
            default -> throw new IllegalArgumentException("Layer " + layer + " has no validation copy.");
        };
    }
}
