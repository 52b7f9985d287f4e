package io.tailorline.pattern.render;

import io.tailorline.geometry.Point;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * One printed sheet. Takes millimetres from its top left corner, x right and y down; points and the upward y of PDF
 * exist here only.
 */
final class PdfSheet implements AutoCloseable {

    private static final float POINTS_PER_MM = 72f / 25.4f;

    private final PDPageContentStream content;
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final double height;

    PdfSheet(PDDocument document, double width, double height) throws IOException {
        PDPage page = new PDPage(new PDRectangle(points(width), points(height)));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        content.setLineJoinStyle(1);
        this.height = height;
    }

    /** Nothing outside the rectangle is printed from here on. */
    void clip(double left, double top, double width, double depth) throws IOException {
        content.addRect(points(left), points(height - top - depth), points(width), points(depth));
        content.clip();
    }

    void pen(double widthMm, double grey, double... dashMm) throws IOException {
        content.setLineWidth(points(widthMm));
        content.setStrokingColor((float) grey);
        float[] dash = new float[dashMm.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = points(dashMm[i]);
        }
        content.setLineDashPattern(dash, 0);
    }

    void line(List<Point> points, boolean closed) throws IOException {
        content.moveTo(points(points.get(0).x()), points(height - points.get(0).y()));
        for (Point point : points.subList(1, points.size())) {
            content.lineTo(points(point.x()), points(height - point.y()));
        }
        if (closed) {
            content.closePath();
        }
        content.stroke();
    }

    /** A white rectangle, so that words on it can be read over lines. */
    void blank(double left, double top, double width, double depth) throws IOException {
        content.setNonStrokingColor(1f);
        content.addRect(points(left), points(height - top - depth), points(width), points(depth));
        content.fill();
        content.setNonStrokingColor(0f);
    }

    /** Words from a point of their base line; what the font has no letter for is printed as a question mark. */
    void text(String words, double x, double y, double sizeMm) throws IOException {
        content.beginText();
        content.setFont(font, points(sizeMm));
        content.newLineAtOffset(points(x), points(height - y));
        content.showText(words.replaceAll("[^\\x20-\\x7e]", "?"));
        content.endText();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }
}
