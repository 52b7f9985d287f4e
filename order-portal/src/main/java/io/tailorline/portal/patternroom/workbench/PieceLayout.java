package io.tailorline.portal.patternroom.workbench;

import io.tailorline.drawing.Lettering;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pieces laid out in rows on paper, mm, y down: about as wide as a screen is. The places depend on the rooms alone, so
 * that a piece stays where it is while it is altered.
 */
record PieceLayout(double width, double height, List<Place> places) {

    private static final double GAP = 55;

    /** Of a name below its piece against the width of the paper: 13 px on a screen of 720. */
    private static final double TEXT_TO_WIDTH = 13.0 / 720;

    /** Names of a whole suit on one paper are read when it is zoomed, mm. */
    private static final double LARGEST_TEXT = 42;

    /** Of the paper on a screen between its columns. */
    private static final double WIDTH_TO_HEIGHT = 1.15;

    private static final int NARROWEST = 900;
    private static final int WIDEST = 6000;
    private static final int STEP = 50;

    /** The upper left corner of a piece's room, and the middle of its name below it. */
    record Place(double x, double y, double nameX, double nameY) {}

    PieceLayout {
        places = List.copyOf(places);
    }

    /** @param names of the pieces, in their order */
    static PieceLayout of(List<DrawnPiece> pieces, List<String> names) {
        return IntStream.iterate(NARROWEST, width -> width <= WIDEST, width -> width + STEP)
                .mapToObj(width -> rows(pieces, names, width))
                .filter(paper -> paper.height <= paper.width / WIDTH_TO_HEIGHT)
                .findFirst()
                .orElseGet(() -> rows(pieces, names, WIDEST));
    }

    private static PieceLayout rows(List<DrawnPiece> pieces, List<String> names, double rowWidth) {
        double text = Math.min(LARGEST_TEXT, rowWidth * TEXT_TO_WIDTH);
        List<Place> places = new ArrayList<>();
        double x = 0;
        double y = 0;
        double rowHeight = 0;
        double widest = 0;
        for (int i = 0; i < pieces.size(); i++) {
            double width = pieces.get(i).room().width();
            double height = pieces.get(i).room().height();
            double room = Math.max(width, Lettering.width(names.get(i)) * text);
            if (x > 0 && x + room > rowWidth) {
                x = 0;
                y += rowHeight + GAP;
                rowHeight = 0;
            }
            places.add(new Place(x + (room - width) / 2, y, x + room / 2, y + height + text));
            x += room + GAP;
            widest = Math.max(widest, x - GAP);
            rowHeight = Math.max(rowHeight, height + text * 1.4);
        }
        return new PieceLayout(widest, y + rowHeight, places);
    }
}
