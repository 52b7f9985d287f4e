package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A PDF document that is drawn page by page, in mm from the upper left corner of the page, x right and y down. A letter
 * that no font has is printed as a question mark; no text makes it fail. Points and the upward y of PDF exist here
 * only.
 */
public final class PdfDocument {

    /** A point of 1/72 inch, the measure of letters, mm. */
    public static final double POINT = 25.4 / 72;

    /** Longest side of a page in units: ISO 32000-1, annex C. A longer page has larger units (PDF 1.6, UserUnit). */
    private static final double MOST_UNITS = 14_400;

    /** The document's own number is random by default; the same drawing must have the same bytes. */
    private static final long DOCUMENT_ID = 1;

    /** Width of the rim round letters, and of the line that makes letters bold, as a share of their size. */
    private static final double RIM = 0.3;

    private static final double BOLD = 0.035;

    /** How far letters reach above the middle of their height, as a share of their size. */
    private static final double HALF_HEIGHT = 0.35;

    private final PDDocument document;
    private final PdfFonts fonts;
    private @Nullable PDPageContentStream page;
    private double height;
    private double scale;
    private Color ink = Color.BLACK;

    private PdfDocument(PDDocument document, PdfFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** The file's bytes. */
    public static byte[] drawn(Consumer<PdfDocument> drawing) {
        return drawn(PdfFonts.USUAL, drawing);
    }

    static byte[] drawn(List<Path> fonts, Consumer<PdfDocument> drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                PdfFonts found = new PdfFonts(document, fonts)) {
            PdfDocument drawn = new PdfDocument(document, found);
            drawing.accept(drawn);
            drawn.endPage();
            document.setDocumentId(DOCUMENT_ID);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written.", e);
        }
        return bytes.toByteArray();
    }

    /** Begins the next page. */
    public void page(double widthMm, double heightMm) {
        double unit = Math.ceil(Math.max(1, Math.max(widthMm, heightMm) / POINT / MOST_UNITS));
        height = heightMm;
        scale = 1 / POINT / unit;
        write(() -> {
            endPage();
            PDPage next = new PDPage(new PDRectangle((float) (widthMm * scale), (float) (heightMm * scale)));
            if (unit > 1) {
                next.setUserUnit((float) unit);
                document.setVersion(1.6f);
            }
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            page().setLineJoinStyle(1);
        });
    }

    private PDPageContentStream page() {
        return Objects.requireNonNull(page, "No page was begun.");
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    /** @param darkness of a grey, 0 is black */
    public void pen(double width, double darkness, double... dashes) {
        float grey = (float) darkness;
        pen(width, new Color(grey, grey, grey), dashes);
    }

    public void pen(double width, Color colour, double... dashes) {
        float[] pattern = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            pattern[i] = (float) (dashes[i] * scale);
        }
        write(() -> {
            page().setLineWidth((float) (width * scale));
            page().setStrokingColor(colour);
            page().setLineDashPattern(pattern, 0);
        });
    }

    /** The colour of text from here on. */
    public void ink(Color colour) {
        ink = colour;
    }

    public void line(Point... points) {
        line(List.of(points));
    }

    public void line(List<Point> points) {
        write(() -> {
            trace(points);
            page().stroke();
        });
    }

    public void ring(List<Point> points) {
        write(() -> {
            trace(points);
            page().closeAndStroke();
        });
    }

    /** Inside and border. */
    public void area(List<Point> ring, Color fill) {
        write(() -> {
            page().setNonStrokingColor(fill);
            trace(ring);
            page().closeAndFillAndStroke();
        });
    }

    /** A rectangle without a border. */
    public void area(Box box, Color fill) {
        write(() -> {
            page().setNonStrokingColor(fill);
            trace(box.corners());
            page().fill();
        });
    }

    /** What {@code content} draws shows only inside the ring. */
    public void clipped(List<Point> ring, Runnable content) {
        write(() -> {
            page().saveGraphicsState();
            trace(ring);
            page().closePath();
            page().clip();
            content.run();
            page().restoreGraphicsState();
        });
    }

    private void trace(List<Point> points) throws IOException {
        page().moveTo(x(points.get(0)), y(points.get(0)));
        for (Point point : points.subList(1, points.size())) {
            page().lineTo(x(point), y(point));
        }
    }

    private float x(Point point) {
        return (float) (point.x() * scale);
    }

    private float y(Point point) {
        return (float) ((height - point.y()) * scale);
    }

    /** From a point of its base line. */
    public void text(String words, double x, double y, double size) {
        text(words, Point.of(x, y), size, 0, RenderingMode.FILL);
    }

    public void boldText(String words, double x, double y, double size) {
        pen(BOLD * size, ink);
        text(words, Point.of(x, y), size, 0, RenderingMode.FILL_STROKE);
    }

    /** Its middle at a point, along +x or turned, on a rim that keeps it apart from the lines below. */
    public void middleText(String words, Point middle, double size, double degrees, Color rim) {
        Point start = middle.plus(
                Point.of(-width(words, size) / 2, HALF_HEIGHT * size).turned(-degrees));
        pen(RIM * size, rim);
        text(words, start, size, degrees, RenderingMode.STROKE);
        text(words, start, size, degrees, RenderingMode.FILL);
    }

    private void text(String words, Point start, double size, double degrees, RenderingMode mode) {
        write(() -> {
            page().setRenderingMode(mode);
            page().setNonStrokingColor(ink);
            Matrix place = Matrix.getRotateInstance(StrictMath.toRadians(degrees), x(start), y(start));
            for (PdfFonts.Run run : fonts.runs(words)) {
                run.font().show(page(), run.text(), place, size * scale);
                place.translate((float) run.font().width(run.text(), size * scale), 0);
            }
        });
    }

    public double width(String words, double size) {
        try {
            double width = 0;
            for (PdfFonts.Run run : fonts.runs(words)) {
                width += run.font().width(run.text(), size);
            }
            return width;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, its end left out where it would be wider. */
    public String fitted(String words, double size, double width) {
        return fitted(
                words.length(), width, size, cut -> cut == 0 ? words : words.substring(0, words.length() - cut) + ".");
    }

    /** The text, its beginning left out where it would be wider. */
    public String fittedEnd(String words, double size, double width) {
        return fitted(words.length(), width, size, cut -> cut == 0 ? words : ".." + words.substring(cut));
    }

    private String fitted(int letters, double width, double size, IntFunction<String> shortened) {
        int cut = 0;
        while (cut < letters && width(shortened.apply(cut), size) > width) {
            cut++;
        }
        return shortened.apply(cut);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written.", e);
        }
    }
}
