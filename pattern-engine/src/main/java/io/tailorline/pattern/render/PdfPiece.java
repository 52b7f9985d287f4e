package io.tailorline.pattern.render;

import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import java.awt.Color;
import java.util.List;

/**
 * One piece on a printed sheet, true to scale: cut line, internal cuts, seam line, notches, grain arrow, drill holes,
 * what is drawn on it.
 */
final class PdfPiece {

    private static final double CROSS = 2;
    private static final double ARROW_HEAD = 6;
    /** From line to line of a label, in heights of its letters. */
    private static final double LINE = 1.3;

    private PdfPiece() {}

    static void draw(PdfDocument sheet, UprightPiece piece, PatternWords words) {
        sheet.pen(0.25, 0);
        sheet.ring(piece.cutLine());
        piece.internalCuts().forEach(sheet::line);
        piece.notches().forEach(sheet::line);
        sheet.pen(0.5, 0);
        sheet.ring(piece.seamLine());
        sheet.pen(0.25, 0.3);
        sheet.line(piece.grain(ARROW_HEAD));
        for (Point hole : piece.drillHoles()) {
            sheet.line(hole.plus(Point.of(CROSS, 0)), hole.plus(Point.of(-CROSS, 0)));
            sheet.line(hole.plus(Point.of(0, CROSS)), hole.plus(Point.of(0, -CROSS)));
        }
        sheet.pen(0.25, 0.5, 3, 2);
        piece.internalLines().forEach(sheet::line);
        label(sheet, piece, words);
    }

    /** Name, copies and material, where they cross nothing. */
    private static void label(PdfDocument sheet, UprightPiece piece, PatternWords words) {
        List<String> lines = PieceLabel.lines(piece.piece(), words);
        double longest = StrictMath.max(sheet.width(lines.get(0), 1), sheet.width(lines.get(1), 1));
        PieceLabel label = PieceLabel.of(piece, longest, LINE * lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Point middle = label.line(i, lines.size(), LINE);
            sheet.middleText(lines.get(i), middle, label.size(), label.isUpright() ? 90 : 0, Color.WHITE);
        }
    }
}
