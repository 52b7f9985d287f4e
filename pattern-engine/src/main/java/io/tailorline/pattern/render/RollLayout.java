package io.tailorline.pattern.render;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a pattern laid on a roll of paper, mm from its upper left corner: a head with words and a test square, and
 * whole pieces below.
 *
 * @param title order, and which part of how many this is
 * @param pieces in their places
 * @param width of the roll
 * @param length of paper used
 */
public record RollLayout(String title, List<UprightPiece> pieces, double width, double length) {

    /** Left free on all sides: printers leave this much unprinted, mm. */
    static final double MARGIN = 10;

    /** Room for the square and the words, mm. */
    private static final double HEAD = 150;

    /** The narrowest roll the square and its words fit on, mm. */
    private static final double NARROWEST = 200;

    public RollLayout {
        pieces = List.copyOf(pieces);
    }

    /** The width of a roll for this pattern's widest piece, mm. */
    public static double narrowest(Pattern pattern) {
        double widest = 0;
        for (Piece piece : pattern.pieces()) {
            widest = StrictMath.max(widest, UprightPiece.of(piece).box().width());
        }
        return StrictMath.max(NARROWEST, StrictMath.ceil(widest + 2 * MARGIN));
    }

    /**
     * @param width of the roll, mm, at least {@link #narrowest}
     * @param longest part, mm; infinite for one part
     */
    static List<RollLayout> parts(Pattern pattern, double width, double longest) {
        if (!(width >= narrowest(pattern))) {
            throw new IllegalArgumentException(
                    "A roll of %s mm must be at least %s mm wide.".formatted(width, narrowest(pattern)));
        }
        List<PieceShelves.Sheet> sheets =
                PieceShelves.of(pattern.pieces(), width - 2 * MARGIN, longest - HEAD - 2 * MARGIN);
        List<RollLayout> parts = new ArrayList<>();
        for (PieceShelves.Sheet sheet : sheets) {
            List<UprightPiece> placed = sheet.pieces().stream()
                    .map(piece -> piece.moved(Point.of(MARGIN, MARGIN + HEAD)))
                    .toList();
            String title = String.format(
                    Locale.ROOT, "Pattern %s, part %d of %d", pattern.id(), parts.size() + 1, sheets.size());
            parts.add(new RollLayout(title, placed, width, HEAD + sheet.height() + 2 * MARGIN));
        }
        return parts;
    }
}
