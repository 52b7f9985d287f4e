package io.tailorline.nesting.render;

import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A marker on paper for the cutting room: an overview on a landscape A4 page, long cloth in as many rows as read best,
 * with figures, what the colours mean and the list of pieces by number, which goes on over further pages; or the marker
 * in true size on one page as long as its cloth, for a plotter.
 */
public final class MarkerPdf {

    private static final double PAGE_WIDTH = PDRectangle.A4.getHeight();
    private static final double PAGE_HEIGHT = PDRectangle.A4.getWidth();

    /** Points of 1/72 inch, as all sizes on the overview. */
    private static final double MARGIN = 36;

    private static final double HEAD = 44;
    private static final double SMALL = 7;
    private static final double LIST_ROW = 9;
    private static final double LEGEND_ROW = 12;
    private static final int COLUMNS = 5;

    /** Between two rows of cloth: the scale stands there. */
    private static final double ROW_GAP = 16;

    /** A list that needs a larger share of the page goes on the next one. */
    private static final double MOST_LIST = 0.35;

    private static final double LEAST_TEXT = 3.6;
    private static final double LINE = 0.5;

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final PdfSheet sheet;
    private final Marker marker;
    private final PieceColours colours;

    private MarkerPdf(PdfSheet sheet, Marker marker) {
        this.sheet = sheet;
        this.marker = marker;
        this.colours = new PieceColours(marker);
    }

    /** The overview: the file's bytes. */
    public static byte[] draw(Marker marker) {
        try (PdfSheet sheet = new PdfSheet()) {
            new MarkerPdf(sheet, marker).overview();
            return sheet.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written.", e);
        }
    }

    /** The marker in true size: the file's bytes. */
    public static byte[] drawTrueSize(Marker marker) {
        try (PdfSheet sheet = new PdfSheet()) {
            TrueSizePage.draw(sheet, marker);
            return sheet.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF in memory could not be written.", e);
        }
    }

    private void overview() throws IOException {
        sheet.newPage(PAGE_WIDTH, PAGE_HEIGHT, 1);
        double length = Math.max(1, marker.length());
        double width = marker.fabric().spreadWidth();
        double room = PAGE_HEIGHT - 2 * MARGIN - HEAD;
        double listed = Math.ceil(marker.placements().size() / (double) COLUMNS) * LIST_ROW + 2 * LEGEND_ROW;
        boolean onOnePage = listed <= room * MOST_LIST;
        double high = onOnePage ? room - listed : room - 3 * LEGEND_ROW;
        int rows = 1;
        while (scale(rows + 1, length, width, high) > scale(rows, length, width, high)) {
            rows++;
        }
        double scale = scale(rows, length, width, high);
        head(scale);
        PdfMarker cloth = new PdfMarker(sheet, marker);
        double low = PAGE_HEIGHT - MARGIN - HEAD;
        for (int row = 0; row < rows; row++) {
            low -= width * scale;
            cloth.draw(new PdfMarker.Stretch(
                    length * row / rows, length * (row + 1) / rows, MARGIN, low, scale, LEAST_TEXT, LINE));
            low -= ROW_GAP;
        }
        double legendEnd = legend(low - 2);
        list(legendEnd);
    }

    /** Points for a mm when the cloth is cut into so many rows. */
    private static double scale(int rows, double length, double width, double high) {
        return Math.min((PAGE_WIDTH - 2 * MARGIN) / (length / rows), (high - rows * ROW_GAP) / (rows * width));
    }

    private void head(double scale) throws IOException {
        sheet.text(
                16,
                MARGIN,
                PAGE_HEIGHT - MARGIN - 12,
                "Marker on " + marker.fabric().id());
        sheet.text(9, MARGIN, PAGE_HEIGHT - MARGIN - 27, Caption.figures(marker) + drawn(scale));
    }

    private static String drawn(double scale) {
        return String.format(Locale.ROOT, "   drawn 1 : %.0f", POINTS_PER_MM / scale);
    }

    /** Returns where the list may begin. */
    private double legend(double top) throws IOException {
        double x = MARGIN;
        double y = top - SMALL;
        for (PieceColours.Entry entry : colours.legend()) {
            String words = String.format(Locale.ROOT, "%s (%d)", entry.name(), entry.pieces());
            double width = sheet.width(SMALL, words) + 20;
            if (x > MARGIN && x + width > PAGE_WIDTH - MARGIN) {
                x = MARGIN;
                y -= LEGEND_ROW;
            }
            sheet.pen(LINE, 0);
            sheet.fill(PieceColours.onPaper(entry.number()));
            sheet.filledBox(x, y - 1, SMALL, SMALL);
            sheet.text(SMALL, x + 10, y, words);
            x += width;
        }
        return y - LEGEND_ROW;
    }

    private void list(double start) throws IOException {
        List<Placement> placements = marker.placements();
        double top = start;
        int next = 0;
        while (next < placements.size()) {
            int rows = Math.max(0, (int) ((top - MARGIN) / LIST_ROW));
            int needed = (placements.size() - next + COLUMNS - 1) / COLUMNS;
            rows = Math.min(rows, needed);
            if (rows < Math.min(3, needed)) {
                sheet.newPage(PAGE_WIDTH, PAGE_HEIGHT, 1);
                sheet.text(
                        9,
                        MARGIN,
                        PAGE_HEIGHT - MARGIN,
                        "Pieces of the marker on " + marker.fabric().id());
                top = PAGE_HEIGHT - MARGIN - 2 * LIST_ROW;
                continue;
            }
            next = columns(placements, next, rows, top);
            top = 0;
        }
    }

    private int columns(List<Placement> placements, int first, int rows, double top) throws IOException {
        double column = (PAGE_WIDTH - 2 * MARGIN) / COLUMNS;
        int end = Math.min(placements.size(), first + rows * COLUMNS);
        for (int i = first; i < end; i++) {
            double left = MARGIN + (i - first) / rows * column;
            double base = top - (i - first) % rows * LIST_ROW - SMALL;
            String name = placements.get(i).piece();
            sheet.text(SMALL, left, base, shortened(column - 8, String.valueOf(i + 1), name));
        }
        return end;
    }

    /** The end of a name tells pieces apart; its beginning, the order, may go. */
    private String shortened(double room, String number, String name) throws IOException {
        String shown = number + "  " + name;
        int from = 0;
        while (sheet.width(SMALL, shown) > room && from < name.length()) {
            from++;
            shown = number + "  .." + name.substring(from);
        }
        return shown;
    }
}
