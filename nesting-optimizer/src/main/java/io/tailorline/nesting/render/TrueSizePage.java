package io.tailorline.nesting.render;

import io.tailorline.drawing.Frame;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;

/**
 * One page on which a millimetre is a millimetre: as long as the marker and as wide as the cloth, with a margin for
 * figures, a scale and a measure of 100 mm to check the plotter by.
 */
final class TrueSizePage {

    /** Round the cloth, mm. */
    private static final double MARGIN = 40;

    private static final double LETTERS = 20;
    private static final double LINE = 0.4;
    private static final double MEASURE = 100;

    private TrueSizePage() {}

    static void draw(PdfDocument page, MarkerLayers layers) {
        Fabric fabric = layers.marker().fabric();
        double selvedge = fabric.selvedgeMargin();
        double width = layers.cloth().width() + 2 * MARGIN;
        double height = layers.cloth().height() + 2 * selvedge + 2 * MARGIN;
        Frame frame = new Frame(layers.cloth(), Point.of(MARGIN, MARGIN + selvedge), 1);
        page.page(width, height);
        new PdfMarker(page, layers, frame, 0, LINE).draw();
        String figures = fabric.id() + "   " + Caption.figures(layers.marker());
        page.text(figures, MARGIN, MARGIN - LETTERS / 2, LETTERS);
        measure(page, height - LETTERS / 2);
        page.pen(LINE, 0.6, 6, 6);
        if (selvedge > 0) {
            page.line(Point.of(MARGIN, height - MARGIN), Point.of(width - MARGIN, height - MARGIN));
            if (fabric.spread().plies() == 1) {
                page.line(Point.of(MARGIN, MARGIN), Point.of(width - MARGIN, MARGIN));
            }
        }
    }

    /** A line of 100 mm with its ends, in the lower left corner. */
    private static void measure(PdfDocument page, double y) {
        page.pen(LINE, 0);
        page.line(Point.of(MARGIN, y), Point.of(MARGIN + MEASURE, y));
        page.line(Point.of(MARGIN, y - 3), Point.of(MARGIN, y + 3));
        page.line(Point.of(MARGIN + MEASURE, y - 3), Point.of(MARGIN + MEASURE, y + 3));
        page.text("100 mm when plotted in true size", MARGIN + MEASURE + 4, y + 2, LETTERS / 2);
    }
}
