package io.tailorline.cutter.plan;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random markers for tests: star-shaped pieces in cells of the cloth. */
public final class StarMarkers {

    private StarMarkers() {}

    public static Marker of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Placement> placements = new ArrayList<>();
        int columns = 1 + random.nextInt(6);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < 3; row++) {
                Ring ring = star(random, 300 + column * 600, 250 + row * 500, 230);
                placements.add(Markers.piece("piece/" + (placements.size() + 1), ring));
            }
        }
        return Markers.of(placements);
    }

    private static Ring star(SplittableRandom random, double x, double y, double reach) {
        int corners = 3 + random.nextInt(random.nextBoolean() ? 5 : 60);
        double roughness = random.nextDouble();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double radius = reach * (1 - roughness * 0.7 * random.nextDouble());
            points.add(Mm.onGrid(Point.of(x, y).plus(Point.of(radius, 0).turned(360.0 * i / corners))));
        }
        return new Ring(points);
    }
}
