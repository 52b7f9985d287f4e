package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/** What is drawn as a little circle: a button, a place for the maker. */
final class Marks {

    private static final int CORNERS = 12;

    private Marks() {}

    /** @param radius mm */
    static List<Point> round(Point centre, double radius) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            corners.add(centre.plus(Point.of(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle))));
        }
        return corners;
    }
}
