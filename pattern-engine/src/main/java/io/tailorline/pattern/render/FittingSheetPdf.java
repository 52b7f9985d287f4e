package io.tailorline.pattern.render;

import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A fitting sheet on A4, as it lies on a tailor's table: every measure of the body and of the finished garment with its
 * ease and what the ease should be, a column to write into at the fitting, what was ordered, and the notes of the
 * draft.
 */
public final class FittingSheetPdf {

    private static final double LEFT = 15;
    private static final double RIGHT = PaperSize.A4.width() - 15;
    private static final double TOP = 20;
    private static final double BOTTOM = PaperSize.A4.height() - 15;
    private static final double LINE = 6;
    private static final double LETTERS = 3;
    /** Where the columns begin, mm from the left of the sheet. */
    private static final double[] COLUMNS = {LEFT, 74, 90, 108, 122, 134, 168};

    private static final List<String> HEAD =
            List.of("measure", "body", "finished", "ease", "", "ease should be", "at the fitting");

    private static final List<String> LEGEND = List.of(
            "Ease is the finished measure less the body's. Bold: the ease is outside of what it should be.",
            "Without a body's measure: of the finished garment alone, as cut and sewn.");

    private FittingSheetPdf() {}

    /**
     * A measure. Figures as they are printed.
     *
     * @param body empty where the cut alone is measured
     * @param limits of the ease, in words
     * @param isWithin whether the ease keeps to them; a measure outside is printed bold
     */
    public record Row(
            String name, String body, String finished, String ease, String limits, String unit, boolean isWithin) {}

    /**
     * @param title order and fit
     * @param ordered options and alterations off their defaults, one a line
     * @param notes of the draft, one a line
     */
    public static byte[] of(String title, List<Row> rows, List<String> ordered, List<String> notes) {
        return PdfDocument.drawn(document -> new Sheet(document, title).draw(rows, ordered, notes));
    }

    /** Writes line by line and turns the page where one is full. */
    private static final class Sheet {

        private final PdfDocument document;
        private final String title;
        private int page;
        private double y = BOTTOM;

        Sheet(PdfDocument document, String title) {
            this.document = document;
            this.title = title;
        }

        void draw(List<Row> rows, List<String> ordered, List<String> notes) {
            nextPage();
            columns(HEAD, true);
            for (Row row : rows) {
                rule();
                columns(
                        List.of(row.name(), row.body(), row.finished(), row.ease(), row.unit(), row.limits(), ""),
                        !row.isWithin());
            }
            rule();
            list("Legend", LEGEND);
            list("Ordered", ordered);
            list("Notes", notes);
        }

        private void list(String heading, List<String> lines) {
            if (lines.isEmpty()) {
                return;
            }
            roomForALine();
            y += LINE;
            roomForALine();
            document.boldText(heading, LEFT, y, LETTERS);
            y += LINE;
            for (String line : lines) {
                for (String part : wrapped(line)) {
                    roomForALine();
                    document.text(part, LEFT, y, LETTERS);
                    y += LINE;
                }
            }
        }

        /** A line of the table; a column that is too narrow shortens its words. */
        private void columns(List<String> words, boolean bold) {
            roomForALine();
            for (int i = 0; i < COLUMNS.length; i++) {
                double end = i + 1 < COLUMNS.length ? COLUMNS[i + 1] - 1 : RIGHT;
                String shown = document.fitted(words.get(i), LETTERS, end - COLUMNS[i]);
                if (bold) {
                    document.boldText(shown, COLUMNS[i], y, LETTERS);
                } else {
                    document.text(shown, COLUMNS[i], y, LETTERS);
                }
            }
            y += LINE;
        }

        private List<String> wrapped(String line) {
            List<String> lines = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            for (String word : line.split(" ")) {
                String longer = part.isEmpty() ? word : part + " " + word;
                if (!part.isEmpty() && document.width(longer, LETTERS) > RIGHT - LEFT) {
                    lines.add(part.toString());
                    longer = word;
                }
                part = new StringBuilder(longer);
            }
            lines.add(part.toString());
            return lines;
        }

        private void rule() {
            document.pen(0.1, 0.5);
            document.line(Point.of(LEFT, y - LINE * 0.7), Point.of(RIGHT, y - LINE * 0.7));
        }

        private void roomForALine() {
            if (y + LINE > BOTTOM) {
                nextPage();
            }
        }

        private void nextPage() {
            page++;
            document.page(PaperSize.A4.width(), PaperSize.A4.height());
            document.boldText("Fitting sheet   " + title, LEFT, TOP, 5);
            document.text("page " + page, RIGHT - 15, TOP, LETTERS);
            y = TOP + 2 * LINE;
        }
    }
}
