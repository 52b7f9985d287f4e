package io.tailorline.nesting.render;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import java.io.IOException;

/**
 * One page on which a millimetre is a millimetre: as long as the marker and as wide as the cloth, with a margin for
 * figures, a scale and a measure of 100 mm to check the plotter by.
 *
 * <p>A page of more than 14400 units is drawn in larger units (PDF 1.6, UserUnit): its size as a viewer tells it is
 * true all the same.
 */
final class TrueSizePage {

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** Longest side of a page in units: ISO 32000-1, annex C. */
    private static final double MOST_UNITS = 14_400;

    /** Round the cloth, mm. */
    private static final double MARGIN = 40;

    private static final double LETTERS = 20;
    private static final double LINE_MM = 0.4;
    private static final double MEASURE = 100;

    private TrueSizePage() {}

    static void draw(PdfSheet sheet, Marker marker) throws IOException {
        Fabric fabric = marker.fabric();
        double width = marker.length() + 2 * MARGIN;
        double height = fabric.spreadWidth() + 2 * fabric.selvedgeMargin() + 2 * MARGIN;
        double unit = StrictMath.ceil(StrictMath.max(1, StrictMath.max(width, height) * POINTS_PER_MM / MOST_UNITS));
        double scale = POINTS_PER_MM / unit;
        double low = (MARGIN + fabric.selvedgeMargin()) * scale;
        sheet.newPage(width * scale, height * scale, unit);
        new PdfMarker(sheet, marker)
                .draw(new PdfMarker.Stretch(0, marker.length(), MARGIN * scale, low, scale, 0, LINE_MM * scale));
        double above = low + (fabric.spreadWidth() + fabric.selvedgeMargin() + LETTERS / 2) * scale;
        sheet.text(LETTERS * scale, MARGIN * scale, above, fabric.id() + "   " + Caption.figures(marker));
        measure(sheet, scale);
        selvedges(sheet, marker, scale, low);
    }

    /** A line of 100 mm with its ends, in the lower left corner. */
    private static void measure(PdfSheet sheet, double scale) throws IOException {
        double y = LETTERS / 2 * scale;
        double x = MARGIN * scale;
        sheet.pen(LINE_MM * scale, 0);
        sheet.line(x, y, x + MEASURE * scale, y);
        sheet.line(x, y - 3 * scale, x, y + 3 * scale);
        sheet.line(x + MEASURE * scale, y - 3 * scale, x + MEASURE * scale, y + 3 * scale);
        sheet.text(LETTERS / 2 * scale, x + (MEASURE + 4) * scale, y - 2 * scale, "100 mm when plotted in true size");
    }

    private static void selvedges(PdfSheet sheet, Marker marker, double scale, double low) throws IOException {
        Fabric fabric = marker.fabric();
        if (fabric.selvedgeMargin() == 0) {
            return;
        }
        double right = (MARGIN + marker.length()) * scale;
        double margin = fabric.selvedgeMargin() * scale;
        sheet.pen(LINE_MM * scale, 0.6);
        sheet.dashes(6 * scale, 6 * scale);
        sheet.line(MARGIN * scale, low - margin, right, low - margin);
        if (fabric.spread().plies() == 1) {
            double high = low + fabric.spreadWidth() * scale + margin;
            sheet.line(MARGIN * scale, high, right, high);
        }
    }
}
