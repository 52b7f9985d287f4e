package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.HpglPlot;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A pattern for a pen plotter, HPGL/2, true to scale and whole on one length of a roll: {@link #CUT} draws cut lines,
 * internal cuts, notches and the test square, {@link #MARK} seam lines, drawn lines, grain and drill holes,
 * {@link #TEXT} the labels. Pens are changed once a row of pieces, so that the paper hardly runs back.
 */
public final class PatternHpgl {

    static final int CUT = 1;
    static final int MARK = 2;
    static final int TEXT = 3;

    private static final double CROSS = 2;
    private static final double ARROW_HEAD = 6;
    private static final double TITLE = 6;
    private static final double SQUARE = 100;
    private static final double SQUARE_TOP = 15;
    /** From line to line of a label, in heights of its letters. */
    private static final double LINE = 1.5;

    private PatternHpgl() {}

    /** @param width of the roll, mm, at least {@link RollLayout#narrowest} */
    public static String roll(Pattern pattern, double width) {
        RollLayout roll =
                RollLayout.parts(pattern, width, Double.POSITIVE_INFINITY).get(0);
        HpglPlot plot = new HpglPlot(roll.width(), roll.length());
        head(plot, roll);
        Map<Double, List<UprightPiece>> rows = roll.pieces().stream()
                .collect(Collectors.groupingBy(
                        piece -> Mm.onGrid(piece.box().minY()), TreeMap::new, Collectors.toList()));
        for (List<UprightPiece> row : rows.values()) {
            plot.pen(TEXT);
            row.forEach(piece -> label(plot, piece));
            plot.pen(MARK);
            row.forEach(piece -> marks(plot, piece));
            plot.pen(CUT);
            row.forEach(piece -> cuts(plot, piece));
        }
        return plot.document();
    }

    private static void head(HpglPlot plot, RollLayout roll) {
        double left = RollLayout.MARGIN;
        double half = HpglPlot.width(roll.title(), TITLE) / 2;
        Box square = Box.at(left, left + SQUARE_TOP, SQUARE, SQUARE);
        plot.pen(TEXT);
        plot.middleText(roll.title(), Point.of(left + half, left + TITLE / 2), TITLE, false);
        plot.middleText("100 mm a side", square.centre(), TITLE, false);
        plot.pen(CUT);
        plot.ring(square.corners());
    }

    private static void cuts(HpglPlot plot, UprightPiece piece) {
        plot.ring(piece.cutLine());
        piece.internalCuts().forEach(plot::line);
        piece.notches().forEach(plot::line);
    }

    private static void marks(HpglPlot plot, UprightPiece piece) {
        plot.ring(piece.seamLine());
        piece.internalLines().forEach(plot::line);
        plot.line(piece.grain(ARROW_HEAD));
        for (Point hole : piece.drillHoles()) {
            plot.line(List.of(hole.plus(Point.of(CROSS, 0)), hole.plus(Point.of(-CROSS, 0))));
            plot.line(List.of(hole.plus(Point.of(0, CROSS)), hole.plus(Point.of(0, -CROSS))));
        }
    }

    /** Name, copies and material, where they cross nothing. */
    private static void label(HpglPlot plot, UprightPiece piece) {
        List<String> lines = PieceLabel.lines(piece.piece(), PatternWords.ENGLISH);
        double longest = StrictMath.max(HpglPlot.width(lines.get(0), 1), HpglPlot.width(lines.get(1), 1));
        PieceLabel label = PieceLabel.of(piece, longest, LINE * lines.size());
        for (int i = 0; i < lines.size(); i++) {
            plot.middleText(lines.get(i), label.line(i, lines.size(), LINE), label.size(), label.isUpright());
        }
    }
}
