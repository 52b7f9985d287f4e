package io.tailorline.drawing;

import io.tailorline.geometry.Point;
import java.util.List;

/** An arrow in one stroke, as the grain line is drawn. */
public final class Arrow {

    private Arrow() {}

    /**
     * The shaft, then to both ends of the head.
     *
     * @param length of the head
     * @param halfWidth of the head
     */
    public static List<Point> between(Point from, Point to, double length, double halfWidth) {
        Point back = from.minus(to).unit();
        Point foot = to.plus(back.times(length));
        Point side = back.quarterTurned().times(halfWidth);
        return List.of(from, to, foot.plus(side), to, foot.minus(side));
    }
}
