package io.tailorline.nesting;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;

/** Rectangles on plain cloth without a gap: what fits can be added up by hand. */
final class Slabs {

    private Slabs() {}

    static Pattern order(String id, Piece... pieces) {
        return SamplePatterns.pattern(id, pieces);
    }

    static Piece jacket(double length, double width) {
        return piece("jacket.back", Garment.JACKET, length, width);
    }

    static Piece trousers(double length, double width) {
        return piece("trousers.front", Garment.TROUSERS, length, width);
    }

    private static Piece piece(String id, Garment garment, double length, double width) {
        return SamplePatterns.piece(
                id, garment, CutQuantity.single(), NapDirection.ONE_WAY, SamplePatterns.rectangle(length, width));
    }

    static Fabric roll(String id, double width, double length) {
        return Fabric.plain(id, width, Nap.ONE_WAY, 0).cutTo(length);
    }
}
