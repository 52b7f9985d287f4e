package io.tailorline.nesting.render;

import static io.tailorline.drawing.PdfDocument.POINT;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.List;
import java.util.Locale;

/**
 * A marker on paper for the cutting room: an overview on a landscape A4 page, long cloth in as many rows as read best,
 * with figures, what the colours mean and the list of pieces by number, which continues on further pages; or the marker
 * in true size on one page as long as its cloth, for a plotter.
 */
public final class MarkerPdf {

    private static final double PAGE_WIDTH = 297;
    private static final double PAGE_HEIGHT = 210;
    private static final double MARGIN = 36 * POINT;
    private static final double WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final double HEAD = 44 * POINT;
    private static final double TITLE = 16 * POINT;
    private static final double FIGURES = 9 * POINT;
    private static final double SMALL = 7 * POINT;
    private static final double LIST_ROW = 9 * POINT;
    private static final double LEGEND_ROW = 12 * POINT;
    private static final int COLUMNS = 5;

    /** Space between two rows of cloth, for the scale. */
    private static final double ROW_GAP = 16 * POINT;

    /** A list that needs a larger share of the page starts on the next one. */
    private static final double MOST_LIST = 0.35;

    private static final double LEAST_TEXT = 3.6 * POINT;
    private static final double LINE = 0.5 * POINT;

    private final PdfDocument page;
    private final MarkerLayers layers;
    private final Marker marker;

    private MarkerPdf(PdfDocument page, Marker marker) {
        this.page = page;
        this.layers = MarkerLayers.of(marker);
        this.marker = marker;
    }

    /** The overview: the file's bytes. */
    public static byte[] draw(Marker marker) {
        return PdfDocument.drawn(page -> new MarkerPdf(page, marker).overview());
    }

    /** The marker in true size: the file's bytes. */
    public static byte[] drawTrueSize(Marker marker) {
        return PdfDocument.drawn(page -> TrueSizePage.draw(page, MarkerLayers.of(marker)));
    }

    private void overview() {
        page.page(PAGE_WIDTH, PAGE_HEIGHT);
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
        String figures = Caption.figures(marker) + String.format(Locale.ROOT, "   drawn 1 : %.0f", 1 / scale);
        page.text("Marker on " + marker.fabric().id(), MARGIN, MARGIN + 12 * POINT, TITLE);
        page.text(figures, MARGIN, MARGIN + 27 * POINT, FIGURES);
        double top = MARGIN + HEAD;
        for (int row = 0; row < rows; row++) {
            Box stretch = new Box(length * row / rows, 0, length * (row + 1) / rows, width);
            new PdfMarker(page, layers, new Frame(stretch, Point.of(MARGIN, top), scale), LEAST_TEXT, LINE).draw();
            top += width * scale + ROW_GAP;
        }
        list(legend(top + 2 * POINT));
    }

    /** Mm on paper for a mm when the cloth is cut into so many rows. */
    private static double scale(int rows, double length, double width, double high) {
        return Math.min(WIDTH / (length / rows), (high - rows * ROW_GAP) / (rows * width));
    }

    /** Returns where the list may start. */
    private double legend(double top) {
        double x = MARGIN;
        double y = top + SMALL;
        page.pen(LINE, 0);
        for (PieceColours.Entry entry : layers.colours().legend()) {
            double width = page.width(entry.text(), SMALL) + 20 * POINT;
            if (x > MARGIN && x + width > PAGE_WIDTH - MARGIN) {
                x = MARGIN;
                y += LEGEND_ROW;
            }
            page.area(Box.at(x, y + POINT - SMALL, SMALL, SMALL).corners(), PieceColours.onPaper(entry.number()));
            page.text(entry.text(), x + 10 * POINT, y, SMALL);
            x += width;
        }
        return y + LEGEND_ROW;
    }

    private void list(double start) {
        List<Placement> placements = marker.placements();
        double top = start;
        int next = 0;
        while (next < placements.size()) {
            int rows = Math.max(0, (int) ((PAGE_HEIGHT - MARGIN - top) / LIST_ROW));
            int needed = (placements.size() - next + COLUMNS - 1) / COLUMNS;
            rows = Math.min(rows, needed);
            if (rows < Math.min(3, needed)) {
                page.page(PAGE_WIDTH, PAGE_HEIGHT);
                page.text("Pieces of the marker on " + marker.fabric().id(), MARGIN, MARGIN, FIGURES);
                top = MARGIN + 2 * LIST_ROW;
                continue;
            }
            next = columns(placements, next, rows, top);
            top = PAGE_HEIGHT;
        }
    }

    /** Shortens a name from the front: its end identifies the piece. */
    private int columns(List<Placement> placements, int first, int rows, double top) {
        double column = WIDTH / COLUMNS;
        int end = Math.min(placements.size(), first + rows * COLUMNS);
        for (int i = first; i < end; i++) {
            double left = MARGIN + (i - first) / rows * column;
            double base = top + (i - first) % rows * LIST_ROW + SMALL;
            String number = (i + 1) + "  ";
            double room = column - 8 * POINT - page.width(number, SMALL);
            page.text(number + page.fittedEnd(placements.get(i).piece().toString(), SMALL, room), left, base, SMALL);
        }
        return end;
    }
}
