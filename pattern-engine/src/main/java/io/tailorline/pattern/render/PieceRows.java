package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pieces arranged in rows for display, each garment and material on its own rows and its tallest piece first; short
 * ones are stacked in one column up to the height of the row.
 */
final class PieceRows {

    private static final double GAP = 45;
    private static final double ROW_WIDTH = 3400;

    /** Room for a heading above its row, and from its base line to the row. */
    private static final double HEADING = 70;

    private static final double HEADING_ABOVE = 40;

    private final List<UprightPiece> pieces = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final boolean headed;
    private double width;
    private double rowTop;
    private double rowHeight;
    private double columnLeft;
    private double columnWidth;
    private double columnBottom;

    private PieceRows(boolean headed) {
        this.headed = headed;
    }

    /**
     * A heading above the pieces of one garment and material.
     *
     * @param y level of its base line
     */
    record Heading(Piece first, double y) {}

    static PieceRows of(List<Piece> pieces) {
        PieceRows rows = new PieceRows(pieces.stream().anyMatch(piece -> !isOneGroup(piece, pieces.get(0))));
        pieces.stream()
                .sorted(Comparator.comparing(Piece::garment)
                        .thenComparing(Piece::material)
                        .thenComparing(piece -> -UprightPiece.of(piece).box().height()))
                .forEach(rows::add);
        return rows;
    }

    private void beginRow() {
        rowTop += rowHeight + GAP;
        rowHeight = 0;
        columnLeft = 0;
        columnWidth = 0;
        columnBottom = -GAP;
    }

    private void beginGroup(Piece piece) {
        if (headed) {
            rowTop += HEADING;
            headings.add(new Heading(piece, rowTop - HEADING_ABOVE));
        }
    }

    private void add(Piece piece) {
        if (pieces.isEmpty() || !isOneGroup(piece, pieces.get(pieces.size() - 1).piece())) {
            if (!pieces.isEmpty()) {
                beginRow();
            }
            beginGroup(piece);
        }
        Box box = UprightPiece.of(piece).box();
        boolean stacks = columnWidth > 0
                && columnBottom + GAP + box.height() <= rowHeight
                && box.width() <= StrictMath.max(columnWidth, 0.6 * rowHeight);
        if (!stacks) {
            columnLeft += columnWidth > 0 ? columnWidth + GAP : 0;
            columnWidth = 0;
            columnBottom = -GAP;
            if (columnLeft > 0 && columnLeft + box.width() > ROW_WIDTH) {
                beginRow();
            }
        }
        double top = columnBottom + GAP;
        pieces.add(UprightPiece.of(piece).at(columnLeft, rowTop + top));
        columnBottom = top + box.height();
        columnWidth = StrictMath.max(columnWidth, box.width());
        rowHeight = StrictMath.max(rowHeight, columnBottom);
        width = StrictMath.max(width, columnLeft + columnWidth);
    }

    private static boolean isOneGroup(Piece piece, Piece other) {
        return piece.garment() == other.garment() && piece.material() == other.material();
    }

    /** The heading of each group of pieces; empty where there is only one group. */
    List<Heading> headings() {
        return List.copyOf(headings);
    }

    List<UprightPiece> pieces() {
        return List.copyOf(pieces);
    }

    double width() {
        return width;
    }

    double height() {
        return rowTop + rowHeight;
    }
}
