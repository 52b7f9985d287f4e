package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.Lettering;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.InscribedCircle;
import io.tailorline.geometry.Point;
import java.awt.Color;
import java.util.List;

/**
 * One piece on a printed sheet, true to scale: cut line, seam line, notches, grain arrow, drill holes, what is drawn on
 * it.
 */
final class PdfPiece {

    private static final double CROSS = 2;
    private static final double ARROW_HEAD = 6;
    private static final double LETTERS = 4;
    private static final double LEAST_LETTERS = 2;

    private PdfPiece() {}

    static void draw(PdfDocument sheet, UprightPiece piece) {
        sheet.pen(0.25, 0);
        sheet.ring(piece.cutLine());
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
        label(sheet, piece);
    }

    /** Name, copies and material in the widest place, as large as fits. */
    private static void label(PdfDocument sheet, UprightPiece piece) {
        InscribedCircle widest = piece.widest();
        List<String> lines = List.of(piece.piece().name(), PieceSvg.copies(piece.piece()));
        double longest = StrictMath.max(Lettering.width(lines.get(0)), Lettering.width(lines.get(1)));
        double size = StrictMath.max(LEAST_LETTERS, StrictMath.min(LETTERS, 1.8 * widest.radius() / longest));
        double width = longest * size;
        double left = widest.centre().x() - width / 2;
        double middle = widest.centre().y();
        sheet.area(Box.at(left, middle - 1.3 * size, width, 2.7 * size), Color.WHITE);
        for (int i = 0; i < lines.size(); i++) {
            double indent = (width - sheet.width(lines.get(i), size)) / 2;
            sheet.text(lines.get(i), left + indent, middle + (i - 0.2) * 1.3 * size, size);
        }
    }
}
