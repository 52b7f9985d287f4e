package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pieces side by side on sheets of one size, upright: on shelves, the tallest first, each on the first shelf with room
 * (first fit decreasing height). Pieces of a material stay together. Every piece must fit on a sheet.
 */
final class PieceShelves {

    private static final double GAP = 6;

    /** One sheet: its pieces from its corner, and how high it is filled. */
    record Sheet(List<UprightPiece> pieces, double height) {

        Sheet {
            pieces = List.copyOf(pieces);
        }
    }

    private static final class Shelf {
        private final int sheet;
        private final double top;
        private final double height;
        private double used;

        Shelf(int sheet, double top, double height) {
            this.sheet = sheet;
            this.top = top;
            this.height = height;
        }
    }

    private final double width;
    private final double height;
    private final List<Shelf> shelves = new ArrayList<>();
    private final List<List<UprightPiece>> pieces = new ArrayList<>();
    private final List<Double> filled = new ArrayList<>();

    private PieceShelves(double width, double height) {
        this.width = width;
        this.height = height;
    }

    static List<Sheet> of(List<Piece> pieces, double width, double height) {
        PieceShelves shelves = new PieceShelves(width, height);
        pieces.stream()
                .sorted(Comparator.comparing(Piece::material)
                        .thenComparing(piece -> -UprightPiece.of(piece).box().height()))
                .forEach(shelves::add);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < shelves.pieces.size(); i++) {
            sheets.add(new Sheet(shelves.pieces.get(i), shelves.filled.get(i)));
        }
        return sheets;
    }

    private void add(Piece piece) {
        Box box = UprightPiece.of(piece).box();
        Shelf shelf = shelfFor(box);
        pieces.get(shelf.sheet).add(UprightPiece.of(piece).at(shelf.used, shelf.top));
        shelf.used += box.width() + GAP;
    }

    private Shelf shelfFor(Box box) {
        for (Shelf shelf : shelves) {
            if (box.height() <= shelf.height && shelf.used + box.width() <= width) {
                return shelf;
            }
        }
        int sheet = 0;
        while (sheet < filled.size() && topOf(sheet) + box.height() > height) {
            sheet++;
        }
        if (sheet == filled.size()) {
            filled.add(0.0);
            pieces.add(new ArrayList<>());
        }
        Shelf shelf = new Shelf(sheet, topOf(sheet), box.height());
        filled.set(sheet, shelf.top + shelf.height);
        shelves.add(shelf);
        return shelf;
    }

    private double topOf(int sheet) {
        return filled.get(sheet) == 0 ? 0 : filled.get(sheet) + GAP;
    }
}
