package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.grade.GradedPiece;
import io.tailorline.pattern.grade.Grading;
import java.awt.Color;

/** The nests of a graded pattern at true scale, one piece a page as large as it needs. */
public final class NestedPdf {

    private static final double MARGIN = 15;
    private static final double HEAD = 12;
    private static final double TITLE = 5;
    private static final double LETTERS = 3;
    private static final double ARROW_HEAD = 6;
    private static final Color TRAIL = new Color(0xB3261E);

    private NestedPdf() {}

    public static byte[] bytes(Grading.Graded grading) {
        return PdfDocument.drawn(document -> grading.pieces().forEach(piece -> page(document, piece)));
    }

    private static void page(PdfDocument document, GradedPiece graded) {
        Box box = NestedPiece.of(graded).box();
        NestedPiece nest = NestedPiece.of(graded).moved(Point.of(MARGIN - box.minX(), MARGIN + HEAD - box.minY()));
        String title = "%s   %s to %s, sample %s"
                .formatted(
                        graded.samplePiece().name(),
                        graded.sizes().get(0).size(),
                        graded.sizes().get(graded.sizes().size() - 1).size(),
                        graded.sizes().get(graded.sample()).size());
        double width = StrictMath.max(box.width(), document.width(title, TITLE));
        document.page(width + 2 * MARGIN, box.height() + 2 * MARGIN + HEAD);
        document.text(title, MARGIN, MARGIN, TITLE);
        document.pen(0.2, 0.3);
        nest.sizes().forEach(size -> document.ring(size.cutLine()));
        document.pen(0.15, TRAIL);
        nest.trails().forEach(document::line);
        document.pen(0.5, 0);
        document.ring(nest.sample().cutLine());
        document.pen(0.25, 0.3, 3, 2);
        document.ring(nest.sample().seamLine());
        document.pen(0.25, 0);
        document.line(nest.sample().grain(ARROW_HEAD));
        nest.labels().forEach(label -> document.middleText(label.size(), label.at(), LETTERS, 0, Color.WHITE));
    }
}
