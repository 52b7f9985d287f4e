package io.tailorline.nesting.render;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Notch;
import java.util.List;

/** The short cuts that a notch is drawn as. */
final class NotchCuts {

    /** One cut into the piece, mm. */
    record Cut(Point from, Point to) {}

    private NotchCuts() {}

    static List<Cut> of(Notch notch) {
        Point reach = new Point(1, 0).turned(notch.angleDeg()).times(notch.depth());
        return notch.places().stream()
                .map(from -> new Cut(from, from.plus(reach)))
                .toList();
    }
}
