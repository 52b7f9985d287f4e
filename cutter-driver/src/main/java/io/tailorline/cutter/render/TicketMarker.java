package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The marker on a ticket: pieces in true proportion with their cutting numbers. PDF has y up already. */
final class TicketMarker {

    private static final Color CLOTH = new Color(0xF6, 0xF4, 0xEF);
    private static final Color CLOTH_EDGE = new Color(0xB9, 0xB3, 0xA5);
    private static final Color PIECE = new Color(0xE3, 0xEA, 0xF3);
    private static final Color LINE = new Color(0x1F, 0x3A, 0x5F);

    /** Digits smaller than this cannot be read on paper, larger ones shout, points. */
    private static final double SMALLEST = 5;

    private static final double LARGEST = 13;

    /** Capital height of Helvetica against its size. */
    private static final double CAPITAL = 0.72;

    private final PDPageContentStream content;
    private final TicketText text;
    private final double left;
    private final double bottom;
    private final double scale;

    /** @param scale points a mm */
    TicketMarker(PDPageContentStream content, TicketText text, double left, double bottom, double scale) {
        this.content = content;
        this.text = text;
        this.left = left;
        this.bottom = bottom;
        this.scale = scale;
    }

    void draw(ProgramPicture picture, double clothWidth) throws IOException {
        content.setLineWidth(0.7f);
        content.setNonStrokingColor(CLOTH);
        content.setStrokingColor(CLOTH_EDGE);
        content.addRect((float) left, (float) bottom, (float) (picture.length() * scale), (float) (clothWidth * scale));
        content.fillAndStroke();
        content.setStrokingColor(LINE);
        for (ProgramPicture.Piece piece : picture.pieces()) {
            content.setNonStrokingColor(PIECE);
            outline(piece.path());
            content.setNonStrokingColor(LINE);
            number(piece);
        }
    }

    private void outline(List<TablePoint> path) throws IOException {
        for (int i = 0; i < path.size(); i++) {
            if (i == 0) {
                content.moveTo(x(path.get(i)), y(path.get(i)));
            } else {
                content.lineTo(x(path.get(i)), y(path.get(i)));
            }
        }
        content.closePath();
        content.fillAndStroke();
    }

    private void number(ProgramPicture.Piece piece) throws IOException {
        String number = String.valueOf(piece.no());
        double size = Math.max(SMALLEST, Math.min(LARGEST, piece.captionHeight() * scale * 1.6));
        double start = x(piece.caption()) - text.width(number, size) / 2;
        text.writeBold(content, number, start, y(piece.caption()) - size * CAPITAL / 2, size);
    }

    private float x(TablePoint at) {
        return (float) (left + at.x() * scale);
    }

    private float y(TablePoint at) {
        return (float) (bottom + at.y() * scale);
    }
}
