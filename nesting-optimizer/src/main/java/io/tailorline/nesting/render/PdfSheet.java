package io.tailorline.nesting.render;

import io.tailorline.geometry.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF document that is drawn page by page, in points of 1/72 inch from the lower left corner. Letters that the font
 * lacks are shown as a question mark; no text makes it fail. The same drawing gives the same bytes.
 */
final class PdfSheet implements AutoCloseable {

    /** The font that PDFBox brings along: the same on every machine, and no search for fonts on this one. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The file's identity would else be drawn from the clock. */
    private static final long DOCUMENT_ID = 1;

    /** Width of the rim round letters, as a share of their size. */
    private static final double RIM = 0.3;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;

    PdfSheet() throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, file);
        }
    }

    /** @param userUnit how many points a unit of the page is; more than 1 for pages over 14400 points */
    void newPage(double width, double height, double userUnit) throws IOException {
        closePage();
        PDPage next = new PDPage(new PDRectangle((float) width, (float) height));
        if (userUnit != 1) {
            next.setUserUnit((float) userUnit);
            document.setVersion(1.6f);
        }
        document.addPage(next);
        page = new PDPageContentStream(document, next);
    }

    byte[] bytes() throws IOException {
        closePage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.setDocumentId(DOCUMENT_ID);
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        closePage();
        document.close();
    }

    private void closePage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    void pen(double width, double grey) throws IOException {
        page.setLineWidth((float) width);
        page.setStrokingColor((float) grey);
        page.setLineDashPattern(new float[0], 0);
    }

    void dashes(double on, double off) throws IOException {
        page.setLineDashPattern(new float[] {(float) on, (float) off}, 0);
    }

    /** @param colour red, green and blue, 0 to 1 */
    void fill(float[] colour) throws IOException {
        page.setNonStrokingColor(colour[0], colour[1], colour[2]);
    }

    void line(double x1, double y1, double x2, double y2) throws IOException {
        page.moveTo((float) x1, (float) y1);
        page.lineTo((float) x2, (float) y2);
        page.stroke();
    }

    void box(double x, double y, double width, double height) throws IOException {
        page.addRect((float) x, (float) y, (float) width, (float) height);
        page.stroke();
    }

    void filledBox(double x, double y, double width, double height) throws IOException {
        page.addRect((float) x, (float) y, (float) width, (float) height);
        page.fillAndStroke();
    }

    void polygon(List<Point> points, boolean filled) throws IOException {
        page.moveTo((float) points.get(0).x(), (float) points.get(0).y());
        for (Point point : points.subList(1, points.size())) {
            page.lineTo((float) point.x(), (float) point.y());
        }
        if (filled) {
            page.closeAndFillAndStroke();
        } else {
            page.closeAndStroke();
        }
    }

    /** What is drawn until {@link #unclip} shows only inside the box. */
    void clip(double x, double y, double width, double height) throws IOException {
        page.saveGraphicsState();
        page.addRect((float) x, (float) y, (float) width, (float) height);
        page.clip();
    }

    /** What is drawn until {@link #unclip} shows only inside the polygon. */
    void clip(List<Point> points) throws IOException {
        page.saveGraphicsState();
        page.moveTo((float) points.get(0).x(), (float) points.get(0).y());
        for (Point point : points.subList(1, points.size())) {
            page.lineTo((float) point.x(), (float) point.y());
        }
        page.closePath();
        page.clip();
    }

    void unclip() throws IOException {
        page.restoreGraphicsState();
    }

    void text(double size, double x, double y, String text) throws IOException {
        turnedText(size, x, y, 0, text, RenderingMode.FILL);
    }

    /**
     * Its middle at a place, along +x or turned, on a rim that keeps it apart from the lines below.
     *
     * @param rim red, green and blue, 0 to 1
     */
    void middleText(double size, double x, double y, double degrees, String text, float[] rim) throws IOException {
        double half = width(size, text) / 2;
        double drop = size * 0.35;
        Point start = new Point(-half, -drop).turned(degrees);
        page.saveGraphicsState();
        page.setStrokingColor(rim[0], rim[1], rim[2]);
        page.setLineWidth((float) (size * RIM));
        page.setLineJoinStyle(1);
        turnedText(size, x + start.x(), y + start.y(), degrees, text, RenderingMode.STROKE);
        page.restoreGraphicsState();
        turnedText(size, x + start.x(), y + start.y(), degrees, text, RenderingMode.FILL);
    }

    private void turnedText(double size, double x, double y, double degrees, String text, RenderingMode mode)
            throws IOException {
        page.beginText();
        page.setRenderingMode(mode);
        page.setNonStrokingColor(0f);
        page.setFont(font, (float) size);
        page.setTextMatrix(Matrix.getRotateInstance(StrictMath.toRadians(degrees), (float) x, (float) y));
        page.showText(printable(text));
        page.endText();
    }

    double width(double size, String text) throws IOException {
        return font.getStringWidth(printable(text)) / 1000 * size;
    }

    /** The text with a question mark for every letter that the font cannot show. */
    String printable(String text) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (int letter : CONTROL.matcher(text).replaceAll(" ").codePoints().toArray()) {
            String one = Character.toString(letter);
            shown.append(canShow(one) ? one : "?");
        }
        return shown.toString();
    }

    private boolean canShow(String letter) throws IOException {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
