package io.tailorline.portal.workshop.label;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import java.awt.Color;
import java.util.List;

/**
 * Labels of rolls, one a page of 100 x 62 mm: the size of a common label of shelves, also when it is printed on paper
 * and cut out. The code is drawn as lines, so that a printer of labels sets whole dots.
 */
public final class RollLabelPdf {

    static final double WIDTH = 100;
    static final double HEIGHT = 62;

    /**
     * Side of a module, mm: whole dots at 8, 12 and 24 dots per mm (10, 15, 30), which printers of labels have, and
     * more than the 0.375 mm that scanners of paper can tell apart; the code is read from an arm's length by a phone.
     */
    static final double MODULE = 1.25;

    private static final double MARGIN = 4;
    /** Side of a code of the smallest size with its quiet zone, mm; a larger code has smaller modules. */
    private static final double CODE = (21 + 2 * CodeSquares.QUIET) * MODULE;
    /** Modules shrink by these steps, whole dots each, until the code fits. */
    private static final double STEP = 0.125;

    private static final double LEAST_MODULE = 0.375;

    private static final double WORDS = CODE + 2;
    private static final double NUMBER = 15;
    private static final double RULE = CODE + 2;
    private static final double LINE = 9.5;

    private RollLabelPdf() {}

    /** @param labels printed in this order */
    public static byte[] of(List<RollLabel> labels) {
        return PdfDocument.drawn(document -> labels.forEach(label -> draw(document, label)));
    }

    private static void draw(PdfDocument document, RollLabel label) {
        document.page(WIDTH, HEIGHT);
        document.ink(Color.BLACK);
        code(document, CodeSquares.of(label.code()));
        double room = WIDTH - MARGIN - WORDS;
        double number = fitting(document, label.roll(), NUMBER, room);
        document.boldText(label.roll(), WORDS, 17, number);
        document.text(document.fitted(label.article(), 5, room), WORDS, 26, 5);
        // smaller rather than shorter: the shade stands at its end
        document.boldText(label.lot(), WORDS, 33.5, fitting(document, label.lot(), 5, room));
        document.pen(0.3, 0);
        document.line(Point.of(MARGIN, RULE), Point.of(WIDTH - MARGIN, RULE));
        lines(document, label.lines());
    }

    private static void code(PdfDocument document, CodeSquares code) {
        double module = module(code.size());
        double corner = (CODE - module * code.size()) / 2;
        for (Box dark : code.dark()) {
            document.area(
                    Box.at(
                            corner + dark.minX() * module,
                            corner + dark.minY() * module,
                            dark.width() * module,
                            dark.height() * module),
                    Color.BLACK);
        }
    }

    private static double module(int size) {
        double module = MODULE;
        while ((size + 2 * CodeSquares.QUIET) * module > CODE && module > LEAST_MODULE) {
            module -= STEP;
        }
        if ((size + 2 * CodeSquares.QUIET) * module > CODE) {
            throw new IllegalArgumentException("A code of %d modules does not fit on the label.".formatted(size));
        }
        return module;
    }

    private static double fitting(PdfDocument document, String words, double size, double room) {
        double width = document.width(words, size);
        return width > room ? size * room / width : size;
    }

    private static void lines(PdfDocument document, List<RollLabel.Line> lines) {
        double column = (WIDTH - 2 * MARGIN) / 2;
        for (int i = 0; i < lines.size(); i++) {
            double x = MARGIN + (i % 2) * column;
            double y = RULE + LINE - 2 + (i / 2) * LINE;
            RollLabel.Line line = lines.get(i);
            document.text(document.fitted(line.word(), 3, 14), x, y, 3);
            document.boldText(document.fitted(line.figure(), 4.5, column - 17), x + 15, y, 4.5);
        }
    }
}
