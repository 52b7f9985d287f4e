package io.tailorline.pattern.render;

/** A sheet to print on, upright, mm (ISO 216; Letter: ANSI Y14.1). */
public enum PaperSize {
    A4(210, 297),
    LETTER(215.9, 279.4),
    A0(841, 1189);

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
