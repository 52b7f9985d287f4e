package io.tailorline.cutter.render;

import io.tailorline.drawing.Frame;
import io.tailorline.drawing.PdfDocument;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.PieceRef;
import java.awt.Color;
import java.util.function.Predicate;

/** The marker on a ticket: pieces in true proportion with their cutting numbers. */
final class TicketMarker {

    private static final Color CLOTH = new Color(0xF6, 0xF4, 0xEF);
    private static final Color CLOTH_EDGE = new Color(0xB9, 0xB3, 0xA5);
    private static final Color PIECE = new Color(0xE3, 0xEA, 0xF3);
    private static final Color LINE = new Color(0x1F, 0x3A, 0x5F);
    private static final double LINE_WIDTH = 0.7 * PdfDocument.POINT;

    /** Digits smaller than this cannot be read on paper, larger ones shout. */
    private static final double SMALLEST = 5 * PdfDocument.POINT;

    private static final double LARGEST = 13 * PdfDocument.POINT;

    /** Height of digits as a share of their size. */
    private static final double CAPITAL = 0.72;

    private TicketMarker() {}

    /** @param own which pieces are of the ticket's order; others are drawn as their outlines on the cloth */
    static void draw(PdfDocument sheet, ProgramPicture picture, Frame frame, Predicate<PieceRef> own) {
        sheet.pen(LINE_WIDTH, CLOTH_EDGE);
        sheet.area(frame.picture().corners(), CLOTH);
        sheet.ink(LINE);
        for (ProgramPicture.Piece piece : picture.pieces()) {
            boolean isOwn = own.test(piece.ref());
            sheet.pen(LINE_WIDTH, isOwn ? LINE : CLOTH_EDGE);
            sheet.area(frame.at(piece.path()), isOwn ? PIECE : CLOTH);
            piece.cuts().forEach(cut -> sheet.line(frame.at(cut)));
            double size = Math.max(SMALLEST, Math.min(LARGEST, piece.captionHeight() * frame.scale() * 1.6));
            String number = String.valueOf(piece.no());
            Point middle = frame.at(piece.caption());
            sheet.boldText(number, middle.x() - sheet.width(number, size) / 2, middle.y() + CAPITAL * size / 2, size);
        }
    }
}
