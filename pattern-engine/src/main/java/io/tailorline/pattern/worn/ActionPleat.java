package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.InternalLine;

/** The fold of an action back, where the pattern marks it on the opened piece. */
record ActionPleat(TrunkSurface surface, SuitPieces pieces) {

    void drawOn(Half half) {
        pieces.find("jacket.back", half.side()).stream()
                .flatMap(piece -> piece.internalLines().stream())
                .filter(line -> line.what().equals("pleat fold"))
                .map(InternalLine::line)
                .forEach(line -> half.seam(
                        "jacket.actionBack", Lines.mapped(Lines.straight(line.first(), line.last()), this::seen)));
    }

    private Point seen(Point at) {
        return surface.backView("jacket.back", Point.of(at.x(), StrictMath.abs(at.y())));
    }
}
