package io.tailorline.nesting.render;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.Notch;
import java.util.List;

/** The short cuts that a notch is drawn as. */
final class NotchCuts {

    /** Half the distance between the two cuts of a double notch, mm. */
    private static final double DOUBLE_NOTCH = 3;

    /** One cut into the piece, mm. */
    record Cut(Point from, Point to) {}

    private NotchCuts() {}

    static List<Cut> of(Notch notch) {
        Point inwards = new Point(1, 0).turned(notch.angleDeg());
        Point reach = inwards.times(notch.depth());
        if (notch.kind() != Notch.Kind.DOUBLE) {
            return List.of(cut(notch.at(), reach));
        }
        Point along = new Point(-inwards.y(), inwards.x()).times(DOUBLE_NOTCH);
        return List.of(cut(notch.at().plus(along), reach), cut(notch.at().minus(along), reach));
    }

    private static Cut cut(Point from, Point reach) {
        return new Cut(from, from.plus(reach));
    }
}
