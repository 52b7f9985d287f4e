package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.anchor;
import static io.tailorline.nesting.LaidRules.at;
import static io.tailorline.nesting.LaidRules.beyond;
import static io.tailorline.nesting.LaidRules.piece;
import static io.tailorline.nesting.LaidRules.striped;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Piece;

/** Pieces of a jacket with stripe anchors, and cloth they are matched on. */
final class StripedJacket {

    /** Stripes every 20 mm, one of them at y = 10. */
    static final Fabric STRIPED = striped(200, 0, 20, 10);

    static final Piece FRONT = piece(
            "jacket.front",
            CutQuantity.pair(),
            NapDirection.ONE_WAY,
            SamplePatterns.rectangle(200, 90),
            anchor("side", 100, 5),
            anchor("pocket", 120, 47));

    static final Piece SIDE = piece(
            "jacket.side",
            CutQuantity.pair(),
            NapDirection.ONE_WAY,
            SamplePatterns.rectangle(150, 40),
            anchor("back", 60, 3),
            anchor("side", 62, 35));

    static final Piece BACK = piece(
            "jacket.back",
            CutQuantity.pair(),
            NapDirection.ONE_WAY,
            SamplePatterns.rectangle(200, 70),
            anchor("back", 100, 62),
            anchor("centreBack", 100, 4));

    static final Piece FLAP = piece(
            "jacket.flap",
            CutQuantity.pair(),
            NapDirection.ONE_WAY,
            SamplePatterns.rectangle(50, 30),
            anchor("pocket", 4, 8));

    private StripedJacket() {}

    static double beyondStripe(Marker marker, String piece, String match) {
        return beyond(at(marker, "A/" + piece, match).y() - 10, 20);
    }
}
