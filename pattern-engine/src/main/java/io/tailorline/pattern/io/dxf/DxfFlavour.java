package io.tailorline.pattern.io.dxf;

/**
 * The dialect of a pattern DXF. They differ in the quantity text, the version text and the layers of validation copies.
 */
public enum DxfFlavour {
    /** ANSI/AAMA-292-1993: {@code Quantity: 2}. */
    AAMA,
    /** ASTM D6673: {@code Quantity: 1,1}, as drawn and mirrored; every curve repeated on layers 84 to 87. */
    ASTM
}
