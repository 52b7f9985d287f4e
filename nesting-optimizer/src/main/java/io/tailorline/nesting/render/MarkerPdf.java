package io.tailorline.nesting.render;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.geom.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A marker on one page for the cutting room: head, the drawing to the width of a landscape A4 page, the list of pieces by
 * number. Letters that the font lacks are shown as a question mark; no text makes it fail.
 */
public final class MarkerPdf {

    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

    /** Points of 1/72 inch. */
    private static final float MARGIN = 36;

    private static final float HEAD = 40;
    private static final float SMALL = 7;
    private static final float LEAST_LIST_ROW = 5.5f;
    private static final int COLUMNS = 5;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The file's identity would else be drawn from the clock. */
    private static final long DOCUMENT_ID = 1;

    /** The drawing leaves at least this share of the page to the list. */
    private static final float MOST_DRAWING = 0.68f;

    private final Marker marker;
    private final PDFont font;
    private final PDPageContentStream page;
    private final float scale;
    private final float top;

    private MarkerPdf(Marker marker, PDFont font, PDPageContentStream page) {
        this.marker = marker;
        this.font = font;
        this.page = page;
        float room = PAGE.getHeight() - 2 * MARGIN - HEAD;
        this.scale = Math.min(
                (PAGE.getWidth() - 2 * MARGIN) / (float) Math.max(1, marker.length()),
                room * MOST_DRAWING / (float) marker.fabric().usableWidth());
        this.top = PAGE.getHeight() - MARGIN - HEAD;
    }

    /** The file's bytes. */
    public static byte[] draw(Marker marker) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PAGE);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new MarkerPdf(marker, font(document), content).draw();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.setDocumentId(DOCUMENT_ID);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written.", e);
        }
    }

    /** The font that PDFBox brings along: the same on every machine, and no search for fonts on this one. */
    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            return PDType0Font.load(document, file);
        }
    }

    private void draw() throws IOException {
        String head = "Marker on " + marker.fabric().id();
        text(16, MARGIN, PAGE.getHeight() - MARGIN - 12, head);
        String figures = String.format(
                Locale.ROOT,
                "%d pieces   length %.0f mm   usable width %.0f mm   efficiency %.1f %%   drawn 1 : %.0f",
                marker.placements().size(),
                marker.length(),
                marker.fabric().usableWidth(),
                100 * marker.efficiency(),
                72 / 25.4 / scale);
        text(9, MARGIN, PAGE.getHeight() - MARGIN - 27, figures);
        page.setLineWidth(0.4f);
        page.setStrokingColor(0.55f);
        float height = (float) marker.fabric().usableWidth() * scale;
        page.addRect(MARGIN, top - height, (float) marker.length() * scale, height);
        page.stroke();
        page.setStrokingColor(0f);
        page.setLineWidth(0.6f);
        for (int i = 0; i < marker.placements().size(); i++) {
            piece(marker.placements().get(i), i + 1);
        }
        list(top - height - 16);
    }

    private void piece(Placement placement, int number) throws IOException {
        List<Point> points = placement.cutLine().points();
        page.moveTo(x(points.get(0)), y(points.get(0)));
        for (Point point : points.subList(1, points.size())) {
            page.lineTo(x(point), y(point));
        }
        page.closeAndStroke();
        String text = String.valueOf(number);
        float size = SMALL + 1;
        Point at = placement.label().at();
        text(size, x(at) - width(size, text) / 2, y(at) - size / 3, text);
    }

    private void list(float start) throws IOException {
        int rows = (marker.placements().size() + COLUMNS - 1) / COLUMNS;
        float row = Math.max(LEAST_LIST_ROW, Math.min(SMALL + 3, (start - MARGIN) / Math.max(1, rows)));
        float size = Math.min(SMALL, row - 1);
        float column = (PAGE.getWidth() - 2 * MARGIN) / COLUMNS;
        for (int i = 0; i < marker.placements().size(); i++) {
            float left = MARGIN + i / rows * column;
            float base = start - i % rows * row - size;
            String name = marker.placements().get(i).piece();
            text(size, left, base, shortened(size, column - 8, (i + 1) + "  " + name));
        }
    }

    /** The end of a name tells pieces apart; its beginning, the order, may go. */
    private String shortened(float size, float room, String text) throws IOException {
        String shown = printable(text);
        int space = shown.indexOf("  ") + 2;
        int from = space;
        while (width(size, shown) > room && from < text.length()) {
            from++;
            shown = printable(text.substring(0, space) + ".." + text.substring(from));
        }
        return shown;
    }

    private void text(float size, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(printable(text));
        page.endText();
    }

    private float width(float size, String text) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text with a question mark for every letter that the font cannot show. */
    private String printable(String text) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
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

    private float x(Point point) {
        return MARGIN + (float) point.x() * scale;
    }

    private float y(Point point) {
        return top - (float) (marker.fabric().usableWidth() - point.y()) * scale;
    }
}
